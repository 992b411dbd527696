#pragma once
#include <zlib.h>

/// Starts inflating a stream whose header says whether it is zlib or gzip (RFC 1950, RFC 1952).
static inline int z_inflate_init_any(z_stream *stream) { return inflateInit2(stream, 15 + 32); }

/// Starts inflating a stream without a header (RFC 1951).
static inline int z_inflate_init_raw(z_stream *stream) { return inflateInit2(stream, -15); }
