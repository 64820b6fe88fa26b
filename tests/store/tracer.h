/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <errno.h>
#include <glib.h>
#include <linux/elf.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

/* Runs a function in a process of its own and lets one of its system calls go wrong: the process
 * is killed before that call, or the call is not made and answers with an error. */

typedef int (*TracedFunction) (gconstpointer data);

typedef struct
{
  guint kill_at; /* which call, from 1; 0: none */
  guint fail_at; /* which of the calls that @can_fail accepts, from 1; 0: none */
  int error;     /* what that one answers */
  gboolean (*can_fail) (long call);
  TracedFunction before; /* (nullable): run in the process before anything is counted */
} Fault;

typedef struct
{
  guint n_calls;
  guint n_failable;
  gboolean was_killed;
  int exit_code;
} Trace;

/* What the process asks of memory, time and itself rather than of a disk. */
static inline gboolean
tracer_is_about_files (long call)
{
  switch (call)
    {
    case SYS_brk:
    case SYS_mmap:
    case SYS_munmap:
    case SYS_mremap:
    case SYS_mprotect:
    case SYS_madvise:
    case SYS_futex:
    case SYS_exit:
    case SYS_exit_group:
    case SYS_getrandom:
    case SYS_getpid:
    case SYS_gettid:
    case SYS_kill:
    case SYS_rt_sigaction:
    case SYS_rt_sigprocmask:
    case SYS_sigaltstack:
    case SYS_sched_yield:
    case SYS_clock_gettime:
      return FALSE;
    default:
      return TRUE;
    }
}

static inline gboolean
tracer_is_write_sync_or_rename (long call)
{
  switch (call)
    {
    case SYS_write:
    case SYS_pwrite64:
    case SYS_fsync:
    case SYS_fdatasync:
#ifdef SYS_rename
    case SYS_rename:
#endif
    case SYS_renameat:
    case SYS_renameat2:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The call is not made, and answers with an error. */
static inline void
tracer_answer (pid_t child, int error)
{
#if defined(__x86_64__)
  ptrace (PTRACE_POKEUSER, child, offsetof (struct user, regs.orig_rax), -1L);
  ptrace (PTRACE_POKEUSER, child, offsetof (struct user, regs.rax), (long) -error);
#elif defined(__aarch64__)
  int none = -1;
  struct user_regs_struct registers;
  struct iovec call = { &none, sizeof none };
  struct iovec value = { &registers, sizeof registers };

  ptrace (PTRACE_SETREGSET, child, NT_ARM_SYSTEM_CALL, &call);
  ptrace (PTRACE_GETREGSET, child, NT_PRSTATUS, &value);
  registers.regs[0] = (unsigned long) -error;
  ptrace (PTRACE_SETREGSET, child, NT_PRSTATUS, &value);
#else
#error "Say here how a system call is answered on this kind of processor."
#endif
}

/* Every call from here on stops once, where it begins; plain tracing stops where it ends as well
 * and takes twice as long. */
static inline gboolean
tracer_stop_at_calls (void)
{
  struct sock_filter filter[] = { BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_TRACE) };
  struct sock_fprog program = { G_N_ELEMENTS (filter), filter };

  return prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
}

static inline pid_t
tracer_start (TracedFunction function, gconstpointer data, TracedFunction before)
{
  int status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      if (before != NULL && before (data) != 0)
        _exit (126);
      if (ptrace (PTRACE_TRACEME, 0, NULL, NULL) != 0)
        _exit (125);
      raise (SIGSTOP);
      if (!tracer_stop_at_calls ())
        _exit (124);
      _exit (function (data));
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSTOPPED (status));
  g_assert_cmpint (
      ptrace (PTRACE_SETOPTIONS, child, NULL, (void *) (PTRACE_O_TRACESECCOMP | PTRACE_O_EXITKILL)),
      ==, 0);
  return child;
}

/* Called where a system call begins; returns whether its answer shall be an error. */
static inline gboolean
tracer_begin_call (pid_t child, const Fault *fault, Trace *trace)
{
  struct __ptrace_syscall_info info = { 0 };

  trace->n_calls++;
  if (trace->n_calls == fault->kill_at)
    kill (child, SIGKILL);

  if (fault->can_fail == NULL)
    return FALSE;

  ptrace (PTRACE_GET_SYSCALL_INFO, child, (void *) sizeof info, &info);
  if (!fault->can_fail (info.seccomp.nr))
    return FALSE;

  trace->n_failable++;
  return trace->n_failable == fault->fail_at;
}

static inline Trace
tracer_run (TracedFunction function, gconstpointer data, Fault fault)
{
  Trace trace = { 0 };
  int deliver = 0;
  int status;
  pid_t child = tracer_start (function, data, fault.before);

  for (;;)
    {
      ptrace (PTRACE_CONT, child, NULL, (void *) (gintptr) deliver);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);

      if (WIFEXITED (status) || WIFSIGNALED (status))
        break;

      deliver = 0;
      if (status >> 8 != (SIGTRAP | (PTRACE_EVENT_SECCOMP << 8)))
        deliver = WSTOPSIG (status);
      else if (tracer_begin_call (child, &fault, &trace))
        tracer_answer (child, fault.error);
    }

  trace.was_killed = WIFSIGNALED (status);
  trace.exit_code = WIFEXITED (status) ? WEXITSTATUS (status) : -1;
  return trace;
}
