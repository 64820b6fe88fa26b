/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/lock.h"

#include "store/disk.h"
#include "store/process.h"
#include "store/target.h"
#include "store/temp-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <string.h>
#include <unistd.h>

#define GROUP "Lock"

/* Enough for names and numbers; what is longer is not ours. */
#define MOST_BYTES 4096

struct _CabasLock
{
  char *file; /* (owned) (nullable): the path leads nowhere */
  CabasLockState state;
  char *token;  /* (owned): tells our lock from that of another window */
  char *holder; /* (owned) (nullable): who has it, when it is held */
  char *host;   /* (owned) (nullable) */
  gint64 since; /* seconds since 1970 */
  gboolean is_own_process;
};

static char *
make_file_name (const char *path)
{
  int problem;
  g_autofree char *target = cabas_target_resolve (path, &problem);
  g_autofree char *folder = NULL;
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;

  if (target == NULL)
    return NULL;

  folder = g_path_get_dirname (target);
  base = g_path_get_basename (target);
  name = g_strdup_printf (".~lock.%s#", base);
  return g_build_filename (folder, name, NULL);
}

static const char *
get_user (void)
{
  const char *name = g_get_real_name ();

  return strcmp (name, "Unknown") != 0 ? name : g_get_user_name ();
}

static GBytes *
describe_us (const CabasLock *self)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *label = cabas_process_label ();
  g_autofree char *user = g_utf8_make_valid (get_user (), -1);
  char *text;
  gsize length;

  g_key_file_set_string (keys, GROUP, "name", user);
  g_key_file_set_string (keys, GROUP, "host", g_get_host_name ());
  g_key_file_set_int64 (keys, GROUP, "since", g_get_real_time () / G_USEC_PER_SEC);
  g_key_file_set_string (keys, GROUP, "process", label);
  g_key_file_set_string (keys, GROUP, "token", self->token);
  text = g_key_file_to_data (keys, &length, NULL);
  return g_bytes_new_take (text, length);
}

/* Read as untrusted: anybody may leave anything under that name in a shared folder. */
static GKeyFile *
read_lock (const char *file)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  char text[MOST_BYTES];
  int fd = open (file, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
  ssize_t size;

  if (fd < 0)
    return NULL;

  size = read (fd, text, sizeof text);
  close (fd);
  if (size <= 0 || !g_key_file_load_from_data (keys, text, size, G_KEY_FILE_NONE, NULL) ||
      !g_key_file_has_group (keys, GROUP))
    return NULL;

  return g_steal_pointer (&keys);
}

/* The lock appears with its content, so that nobody ever reads half of one. */
static int
publish (CabasLock *self, gboolean replace)
{
  g_autoptr (GBytes) bytes = describe_us (self);
  int problem = 0;
  g_autoptr (CabasTempFile) temp = cabas_temp_file_new (self->file, 0644, &problem);

  if (temp != NULL)
    problem = cabas_temp_file_fill (temp, bytes, NULL);
  if (problem == 0)
    problem = cabas_temp_file_put (temp, self->file, replace);
  return problem;
}

static void
note_holder (CabasLock *self, GKeyFile *keys)
{
  g_autofree char *label = cabas_process_label ();
  g_autofree char *process = g_key_file_get_string (keys, GROUP, "process", NULL);

  self->state = CABAS_LOCK_HELD;
  self->is_own_process = g_strcmp0 (label, process) == 0;
  self->holder = g_key_file_get_string (keys, GROUP, "name", NULL);
  self->host = g_key_file_get_string (keys, GROUP, "host", NULL);
  self->since = g_key_file_get_int64 (keys, GROUP, "since", NULL);
}

/* Left by a program that was killed, or no lock of ours at all. */
static gboolean
is_stale (GKeyFile *keys)
{
  g_autofree char *label = keys ? g_key_file_get_string (keys, GROUP, "process", NULL) : NULL;

  return label == NULL || cabas_process_ask (label) == CABAS_PROCESS_DEAD;
}

/**
 * cabas_lock_acquire:
 * @path: a file that is being opened
 *
 * Tells others that we have the file open, unless somebody else already does.
 *
 * Returns: (transfer full): the lock, whose state says what was found
 */
CabasLock *
cabas_lock_acquire (const char *path)
{
  CabasLock *self = g_new0 (CabasLock, 1);
  g_autoptr (GKeyFile) keys = NULL;
  int problem;

  self->file = make_file_name (path);
  self->token = g_uuid_string_random ();
  self->state = CABAS_LOCK_NONE;
  if (self->file == NULL)
    return self;

  cabas_temp_file_clean_beside (self->file);
  problem = publish (self, FALSE);
  if (problem == EEXIST)
    {
      keys = read_lock (self->file);
      if (is_stale (keys))
        problem = publish (self, TRUE);
      else
        note_holder (self, keys);
    }

  if (problem == 0)
    self->state = CABAS_LOCK_OURS;
  return self;
}

/**
 * cabas_lock_take_over:
 * @self: a lock that somebody else holds
 *
 * Puts our name in the place of the other one: the user knows better.
 */
void
cabas_lock_take_over (CabasLock *self)
{
  if (self->state == CABAS_LOCK_HELD && publish (self, TRUE) == 0)
    self->state = CABAS_LOCK_OURS;
}

static void
remove_ours (CabasLock *self)
{
  g_autoptr (GKeyFile) keys = read_lock (self->file);
  g_autofree char *token = keys ? g_key_file_get_string (keys, GROUP, "token", NULL) : NULL;

  if (g_strcmp0 (token, self->token) == 0)
    unlink (self->file);
}

/**
 * cabas_lock_release:
 * @self: (transfer full): a lock
 *
 * Takes our name away, unless somebody has put his in its place.
 */
void
cabas_lock_release (CabasLock *self)
{
  if (self->state == CABAS_LOCK_OURS)
    remove_ours (self);

  g_free (self->file);
  g_free (self->token);
  g_free (self->holder);
  g_free (self->host);
  g_free (self);
}

/**
 * cabas_lock_get_state:
 * @self: a lock
 *
 * Says whether others see our name, or we theirs.
 */
CabasLockState
cabas_lock_get_state (const CabasLock *self)
{
  return self->state;
}

/**
 * cabas_lock_is_own_process:
 * @self: a lock
 *
 * Whether it is another window of this program that has the file open, of which its user knows.
 */
gboolean
cabas_lock_is_own_process (const CabasLock *self)
{
  return self->is_own_process;
}

/**
 * cabas_lock_get_holder:
 * @self: a lock
 *
 * Returns: (nullable): the name of the other who has the file open
 */
const char *
cabas_lock_get_holder (const CabasLock *self)
{
  return self->holder;
}

/**
 * cabas_lock_get_host:
 * @self: a lock
 *
 * Returns: (nullable): the machine on which the other has the file open
 */
const char *
cabas_lock_get_host (const CabasLock *self)
{
  return self->host;
}

/**
 * cabas_lock_get_since:
 * @self: a lock
 *
 * Since when the other has the file open, in seconds since 1970; 0 when that is not known.
 */
gint64
cabas_lock_get_since (const CabasLock *self)
{
  return self->since;
}
