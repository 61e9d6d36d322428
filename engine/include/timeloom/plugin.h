/* The Timeloom plugin ABI, version 1.3.
 *
 * A plugin is a shared object that exports one symbol, `timeloom_plugin_entry`, a constant struct.
 * From it the host gets factories by id; the source factory opens files, folders and URIs and
 * streams events into the host.
 *
 * Rules that hold for every function and struct here:
 *  - Nothing throws across the boundary, in either direction.
 *  - A struct that crosses begins with `struct_size`, set by whoever fills it to the sizeof that it
 *    was compiled with. Structs only ever grow at their end, so a reader looks at a member only if
 *    `struct_size` covers it.
 *  - Strings are UTF-8, pointer and length, not terminated, and never owned by the receiver: they
 *    are valid for the duration of the call unless a member says otherwise. {NULL, 0} is the empty
 *    string. The host checks everything it is given: bad UTF-8 is repaired and reported,
 *    control characters but line feeds and tabs are removed, and a record with a text of more than
 *    16 MiB or a list of more than 1,000,000 items is refused, as is a push of more events at once.
 *  - The host calls one source from one thread at a time and different sources in parallel. A
 *    plugin calls the host only from the thread, and during the call, in which it was called, but
 *    for what TIMELOOM_PARTS lets threads of its own do.
 *  - Unknown extension and factory ids answer NULL.
 *
 * Versions: the host refuses a plugin with another major version; it accepts any minor.
 */
#ifndef TIMELOOM_PLUGIN_H
#define TIMELOOM_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define TIMELOOM_ABI_MAJOR 1u
#define TIMELOOM_ABI_MINOR 3u

#if defined(_WIN32)
#define TIMELOOM_EXPORT __declspec(dllexport)
#else
#define TIMELOOM_EXPORT __attribute__((visibility("default")))
#endif

typedef struct timeloom_string {
  const char* data;
  size_t size; /* bytes */
} timeloom_string;

typedef struct timeloom_string_list {
  const timeloom_string* items;
  size_t count;
} timeloom_string_list;

/* ---- Time ---- */

/* How wide a stated date is: "2012" has precision year. Coarse to fine, so that comparison works. */
enum timeloom_precision {
  TIMELOOM_PRECISION_BILLION_YEARS = 0,
  TIMELOOM_PRECISION_HUNDRED_MILLION_YEARS = 1,
  TIMELOOM_PRECISION_TEN_MILLION_YEARS = 2,
  TIMELOOM_PRECISION_MILLION_YEARS = 3,
  TIMELOOM_PRECISION_HUNDRED_THOUSAND_YEARS = 4,
  TIMELOOM_PRECISION_TEN_THOUSAND_YEARS = 5,
  TIMELOOM_PRECISION_MILLENNIUM = 6,
  TIMELOOM_PRECISION_CENTURY = 7,
  TIMELOOM_PRECISION_DECADE = 8,
  TIMELOOM_PRECISION_YEAR = 9,
  TIMELOOM_PRECISION_HALF_YEAR = 10, /* semester, EDTF 40, 41 */
  TIMELOOM_PRECISION_THIRD_YEAR = 11, /* quadrimester, EDTF 37 to 39 */
  TIMELOOM_PRECISION_SEASON = 12,
  TIMELOOM_PRECISION_QUARTER = 13,
  TIMELOOM_PRECISION_MONTH = 14,
  TIMELOOM_PRECISION_DAY = 15,
  TIMELOOM_PRECISION_HOUR = 16,
  TIMELOOM_PRECISION_MINUTE = 17,
  TIMELOOM_PRECISION_SECOND = 18,
  TIMELOOM_PRECISION_MILLISECOND = 19,
  TIMELOOM_PRECISION_MICROSECOND = 20,
  TIMELOOM_PRECISION_NANOSECOND = 21
};

enum timeloom_span_flags {
  TIMELOOM_START_UNCERTAIN = 1u << 0,
  TIMELOOM_START_APPROXIMATE = 1u << 1,
  TIMELOOM_START_OPEN = 1u << 2,    /* goes on before: EDTF ".." */
  TIMELOOM_START_UNKNOWN = 1u << 3, /* it began, nobody says when: EDTF "" */
  TIMELOOM_END_UNCERTAIN = 1u << 4,
  TIMELOOM_END_APPROXIMATE = 1u << 5,
  TIMELOOM_END_OPEN = 1u << 6,
  TIMELOOM_END_UNKNOWN = 1u << 7,
  TIMELOOM_SPAN_INTERVAL = 1u << 8, /* start and end were stated apart: a bar, not a point */
  /* Since 1.3. This end's time of day was stated without offset or zone: its seconds are what a
   * clock showed, read as if that were UTC, and nothing says that they are UTC. */
  TIMELOOM_START_LOCAL = 1u << 9,
  TIMELOOM_END_LOCAL = 1u << 10
};

/* When an event is. Seconds count from 1970-01-01T00:00Z in the proleptic Gregorian calendar, on a
 * 86,400-second day. An instant has end equal to start and end_precision equal to start_precision.
 * An open or unknown end repeats the other end. Each end is the *beginning* of what was stated:
 * "2012" is 2012-01-01T00:00 with precision year, and "2012/2014" ends at 2014-01-01T00:00 with
 * precision year, which the host draws up to the end of 2014. */
typedef struct timeloom_span {
  int64_t start_seconds;
  int64_t end_seconds;
  uint32_t start_nanoseconds; /* 0 to 999,999,999 */
  uint32_t end_nanoseconds;
  uint8_t start_precision; /* timeloom_precision */
  uint8_t end_precision;
  uint16_t flags; /* timeloom_span_flags */
  uint32_t reserved;
} timeloom_span;

/* ---- Events ---- */

typedef struct timeloom_reference {
  timeloom_string label; /* "881 F. Supp. 2d 1262", may be empty where url says it all */
  timeloom_string url;   /* may be empty */
} timeloom_reference;

typedef struct timeloom_link {
  timeloom_string relation; /* "appeal-of", "became", "cites" … */
  /* The id of an event in this source or in another one loaded beside it; "name#id" says which. */
  timeloom_string target;
} timeloom_link;

typedef struct timeloom_event {
  uint32_t struct_size;
  float importance; /* 0 to 1; negative: the default of its kind */
  timeloom_span span;
  timeloom_string id;      /* unique within its source; empty: the host makes one */
  timeloom_string kind;    /* a dotted word of the vocabulary: "case.filed" */
  timeloom_string lane;    /* a path, "Lawsuits/Backpage v. McKenna" */
  timeloom_string title;   /* plain text */
  timeloom_string summary; /* plain text, may be empty */
  /* IANA name or offset that times were given in; empty for dates, UTC and times without a zone. */
  timeloom_string zone;
  /* A JSON object as text, or empty. The host joins events that cite each other in title, summary
   * and references' labels. What names an event for that are the texts, or lists of texts, of its
   * attributes citation, citations, bill, public_law, law, rin, rins, document_number (the Federal
   * Register's), executive_order_number, and docket or docket_number together with court; write
   * there what the event is and elsewhere what it speaks of. */
  timeloom_string attributes;
  const timeloom_reference* references; /* where the claim comes from */
  size_t reference_count;
  const timeloom_link* links;
  size_t link_count;
  timeloom_string_list tags;
  uint64_t record; /* 1-based position in the source, 0 where it has none */
  uint64_t line;   /* 1-based line in the file, 0 where it has none */
  /* Since 1.1. Lanes side by side stand from the lowest rank to the highest, and within a rank in
   * order of their first event. A lane has the highest rank that any of its events gives. */
  uint32_t lane_rank;
  uint32_t reserved;
} timeloom_event;

typedef int32_t timeloom_status;
enum timeloom_status_values {
  TIMELOOM_OK = 0,
  TIMELOOM_STOPPED = 1, /* the host asked to stop, and it was done */
  TIMELOOM_FAILED = 2   /* a diagnostic of severity error says why */
};

enum timeloom_severity {
  TIMELOOM_NOTE = 0,    /* nothing lost */
  TIMELOOM_WARNING = 1, /* a record was kept with a repair */
  TIMELOOM_SKIPPED = 2, /* a record was skipped */
  TIMELOOM_ERROR = 3    /* the source cannot be read, or not any further */
};

typedef struct timeloom_diagnostic {
  uint32_t struct_size;
  uint32_t severity; /* timeloom_severity */
  uint64_t record;   /* 1-based, 0 for none */
  uint64_t line;     /* 1-based, 0 for none */
  timeloom_string file;  /* empty: the source's own uri; set it when a source spans many files */
  timeloom_string field; /* column, element or path, may be empty */
  timeloom_string message;
} timeloom_diagnostic;

/* ---- What the host offers ---- */

/* The host's extension "timeloom.inputs": by it a plugin says which files and folders it reads, each
 * before it does, by whole path or as the source's own is given. Of a folder it counts which names
 * are in and below it; a path at which there is nothing counts too, where something there would be
 * read. A source for which all was said may be opened from what was kept of it, without the plugin,
 * as long as nothing of that changes; say nothing where it depends on anything else. */
#define TIMELOOM_INPUTS "timeloom.inputs"

typedef struct timeloom_inputs {
  uint32_t struct_size;
  void (*reads)(const struct timeloom_host* host, timeloom_string path);
} timeloom_inputs;

/* Since 1.2. The host's extension "timeloom.parts", for a plugin that parses on threads of its own:
 * each pushes events into a part, where the host checks and keeps them on that thread, and the
 * thread that reads the source puts parts in order. One thread at a time has a part; all must be
 * done with theirs before read() returns. */
#define TIMELOOM_PARTS "timeloom.parts"

typedef struct timeloom_part timeloom_part;

typedef struct timeloom_parts {
  uint32_t struct_size;
  /* A new part, or NULL where there is no memory for it. Any thread. */
  timeloom_part* (*begin)(const struct timeloom_host* host);
  /* As that of timeloom_sink. Records and lines of the events are counted from where the part
   * begins. After TIMELOOM_STOPPED nothing more is taken; the part is still to be put, which tells
   * the user why. */
  timeloom_status (*push)(timeloom_part* part, const timeloom_event* events, size_t count);
  /* What is pushed from now on is put by another call of put(): for what must come between. */
  timeloom_status (*split)(timeloom_part* part);
  /* Takes what was pushed before the first split() whose turn has not come, or else the rest,
   * behind all that was pushed or put before; so many records and lines are above the part. When
   * all was put the part is empty, and may be filled again. Only the thread that reads. */
  timeloom_status (*put)(const struct timeloom_host* host, timeloom_part* part,
                         uint64_t records_above, uint64_t lines_above);
  /* What was not put is dropped. Any thread; read() ends those that are left. */
  void (*end)(const struct timeloom_host* host, timeloom_part* part);
} timeloom_parts;

/* Valid from open() until close() returns. */
typedef struct timeloom_host {
  uint32_t struct_size;
  uint32_t abi_minor;
  void* host_data;
  const void* (*get_extension)(const struct timeloom_host* host, const char* id);
  void (*diagnose)(const struct timeloom_host* host, const timeloom_diagnostic* diagnostic);
  /* In whatever unit the plugin counts (bytes, records); total 0 while it is not known. */
  void (*progress)(const struct timeloom_host* host, uint64_t done, uint64_t total);
  /* Non-zero once the user cancelled; ask it in loops that push nothing. */
  int32_t (*should_stop)(const struct timeloom_host* host);
  /* Reads EDTF levels 0 to 2, ISO 8601 and RFC 3339 times. `zone` (IANA name, "+02:00" or "Z") applies
   * to times that carry none; where it is empty these are local (before 1.3: UTC). Answers
   * TIMELOOM_OK and fills *span, or TIMELOOM_FAILED and, where `message` is not NULL, points it at
   * text that lasts until the next call. */
  timeloom_status (*parse_time)(const struct timeloom_host* host, timeloom_string text,
                                timeloom_string zone, timeloom_span* span,
                                timeloom_string* message);
} timeloom_host;

/* Where events go. Valid during read(). */
typedef struct timeloom_sink {
  uint32_t struct_size;
  void* sink_data;
  /* `events` lie events[0].struct_size bytes apart. Answers TIMELOOM_OK to go on; TIMELOOM_STOPPED
   * when the plugin should return from read() as soon as it can. */
  timeloom_status (*push)(const struct timeloom_sink* sink, const timeloom_event* events,
                          size_t count);
} timeloom_sink;

/* ---- What the plugin offers ---- */

typedef struct timeloom_kind {
  uint32_t struct_size;
  float importance;       /* default for events of this kind, 0 to 1 */
  timeloom_string id;     /* "case.filed" */
  timeloom_string label;  /* "Case filed" */
  timeloom_string colour; /* a role: blue orange green red purple teal brown grey */
  timeloom_string symbol; /* circle square diamond triangle triangle-down cross star flag bar */
} timeloom_kind;

/* Static data: valid from init() until deinit(). */
typedef struct timeloom_descriptor {
  uint32_t struct_size;
  timeloom_string id;      /* "org.timeloom.legislation" */
  timeloom_string name;    /* "Legislation" */
  timeloom_string version; /* "1.0.0" */
  timeloom_string licence; /* SPDX */
  timeloom_string summary; /* one line: what it opens */
  timeloom_string_list uri_schemes;   /* beside plain paths and file: */
  timeloom_string_list file_patterns; /* "*.csv" */
  timeloom_string_list mime_types;
  timeloom_string options_schema; /* JSON Schema text, may be empty */
  const timeloom_kind* kinds;     /* the vocabulary; kinds lie kinds[0].struct_size apart */
  size_t kind_count;
} timeloom_descriptor;

typedef struct timeloom_probe_input {
  uint32_t struct_size;
  int32_t is_directory;
  timeloom_string uri;  /* as the user gave it */
  timeloom_string name; /* its last part */
  timeloom_string head; /* its first bytes, up to 64 KiB; raw bytes, not checked; empty for folders */
  uint64_t size;        /* bytes, 0 where not known */
} timeloom_probe_input;

typedef struct timeloom_open_input {
  uint32_t struct_size;
  timeloom_string uri;     /* a path, or a URI of one of uri_schemes */
  timeloom_string options; /* a JSON object as text, or empty */
} timeloom_open_input;

/* One opened source; the plugin owns the struct until close(). */
typedef struct timeloom_source {
  uint32_t struct_size;
  void* plugin_data;
  /* Streams every event once. Called once. */
  timeloom_status (*read)(struct timeloom_source* source, const timeloom_sink* sink);
  void (*close)(struct timeloom_source* source);
  const void* (*get_extension)(struct timeloom_source* source, const char* id);
} timeloom_source;

#define TIMELOOM_SOURCE_FACTORY "timeloom.source-factory"

typedef struct timeloom_source_factory {
  uint32_t struct_size;
  uint32_t (*descriptor_count)(void);
  const timeloom_descriptor* (*descriptor)(uint32_t index);
  /* How sure it is that it can read this: 0 not at all, 100 certain. Must not block. */
  int32_t (*probe)(uint32_t index, const timeloom_probe_input* input);
  /* On TIMELOOM_OK *source is set. The strings of `input` are valid until close(). */
  timeloom_status (*open)(uint32_t index, const timeloom_open_input* input,
                          const timeloom_host* host, timeloom_source** source);
} timeloom_source_factory;

/* The exported symbol `timeloom_plugin_entry` has this type. */
typedef struct timeloom_plugin {
  uint32_t struct_size;
  uint32_t abi_major; /* TIMELOOM_ABI_MAJOR */
  uint32_t abi_minor; /* TIMELOOM_ABI_MINOR */
  /* Called once before, and once after, everything else. init answers TIMELOOM_OK or the plugin is
   * not used. `path` is the shared object's own. */
  timeloom_status (*init)(timeloom_string path);
  void (*deinit)(void);
  const void* (*get_factory)(const char* id);
} timeloom_plugin;

#ifdef __cplusplus
}
#endif

#endif
