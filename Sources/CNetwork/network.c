#include "network.h"
#include <math.h>
#include <string.h>

// Every body is written once, for sixteen lanes; it is compiled for several instruction sets, and
// the processor decides which is called.

// Vectors are only handed to what is inlined.
#pragma clang diagnostic ignored "-Wpsabi"

#define INLINE static inline __attribute__((always_inline))
#define UNROLLED _Pragma("clang loop unroll(full)")

typedef float Lanes __attribute__((vector_size(64), aligned(4), may_alias));
typedef int32_t Integers __attribute__((vector_size(64)));
enum { lanes = 16 };

INLINE Lanes load(const float *from) { return *(const Lanes *)from; }
INLINE void store(float *to, Lanes value) { *(Lanes *)to = value; }

#if defined(__x86_64__)
#define DISPATCHED(NAME, PARAMETERS, ARGUMENTS, BODY)                                            \
    __attribute__((target("avx512f,avx512vl,avx512dq,fma"))) static void NAME##_512 PARAMETERS { \
        enum { high = 6, wide = 4 };                                                             \
        BODY                                                                                     \
    }                                                                                            \
    __attribute__((target("avx2,fma"))) static void NAME##_256 PARAMETERS {                      \
        enum { high = 3, wide = 2 };                                                             \
        BODY                                                                                     \
    }                                                                                            \
    static void NAME##_128 PARAMETERS {                                                          \
        enum { high = 2, wide = 1 };                                                             \
        BODY                                                                                     \
    }                                                                                            \
    void NAME PARAMETERS {                                                                       \
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&           \
            __builtin_cpu_supports("avx512dq"))                                                  \
            NAME##_512 ARGUMENTS;                                                                \
        else if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))                \
            NAME##_256 ARGUMENTS;                                                                \
        else                                                                                     \
            NAME##_128 ARGUMENTS;                                                                \
    }
#else
#define DISPATCHED(NAME, PARAMETERS, ARGUMENTS, BODY) \
    void NAME PARAMETERS {                            \
        enum { high = 4, wide = 1 };                  \
        BODY                                          \
    }
#endif

// MARK: Products

/// A block of c that stays in registers: `height` rows of `width` vectors.
INLINE void add_block(
    const int height, const int width, size_t inner, const float *a, size_t a_stride,
    const float *b, size_t b_stride, float *c, size_t c_stride) {
    Lanes sums[6][4];
    UNROLLED for (int row = 0; row < height; row++)
        UNROLLED for (int part = 0; part < width; part++)
            sums[row][part] = load(c + (size_t)row * c_stride + part * lanes);
    for (size_t k = 0; k < inner; k++) {
        Lanes weights[4];
        UNROLLED for (int part = 0; part < width; part++)
            weights[part] = load(b + k * b_stride + part * lanes);
        UNROLLED for (int row = 0; row < height; row++) {
            const float factor = a[(size_t)row * a_stride + k];
            UNROLLED for (int part = 0; part < width; part++)
                sums[row][part] += factor * weights[part];
        }
    }
    UNROLLED for (int row = 0; row < height; row++)
        UNROLLED for (int part = 0; part < width; part++)
            store(c + (size_t)row * c_stride + part * lanes, sums[row][part]);
}

/// A panel of `width` vectors of all rows.
INLINE void add_panel(
    const int height, const int width, size_t rows, size_t inner, const float *a, size_t a_stride,
    const float *b, size_t b_stride, float *c, size_t c_stride) {
    size_t row = 0;
    for (; row + height <= rows; row += height)
        add_block(
            height, width, inner, a + row * a_stride, a_stride, b, b_stride, c + row * c_stride,
            c_stride);
    for (; row + 2 <= rows; row += 2)
        add_block(
            2, width, inner, a + row * a_stride, a_stride, b, b_stride, c + row * c_stride,
            c_stride);
    for (; row < rows; row++)
        add_block(
            1, width, inner, a + row * a_stride, a_stride, b, b_stride, c + row * c_stride,
            c_stride);
}

INLINE void multiply(
    const int height, const int width, size_t rows, size_t inner, size_t columns, const float *a,
    size_t a_stride, const float *b, size_t b_stride, float *c, size_t c_stride) {
    size_t column = 0;
    for (; column + (size_t)(width * lanes) <= columns; column += (size_t)(width * lanes))
        add_panel(
            height, width, rows, inner, a, a_stride, b + column, b_stride, c + column, c_stride);
    for (; column + lanes <= columns; column += lanes)
        add_panel(height, 1, rows, inner, a, a_stride, b + column, b_stride, c + column, c_stride);
    for (; column < columns; column++)
        for (size_t row = 0; row < rows; row++) {
            float sum = 0;
            for (size_t k = 0; k < inner; k++)
                sum += a[row * a_stride + k] * b[k * b_stride + column];
            c[row * c_stride + column] += sum;
        }
}

DISPATCHED(
    network_multiply,
    (size_t rows, size_t inner, size_t columns, const float *a, size_t a_stride, const float *b,
     size_t b_stride, float *c, size_t c_stride),
    (rows, inner, columns, a, a_stride, b, b_stride, c, c_stride),
    { multiply(high, wide, rows, inner, columns, a, a_stride, b, b_stride, c, c_stride); })

void network_transpose(
    size_t rows, size_t columns, const float *from, size_t from_stride, float *to,
    size_t to_stride) {
    enum { tile = 16 };
    for (size_t row = 0; row < rows; row += tile)
        for (size_t column = 0; column < columns; column += tile)
            for (size_t i = row; i < row + tile && i < rows; i++)
                for (size_t j = column; j < column + tile && j < columns; j++)
                    to[j * to_stride + i] = from[i * from_stride + j];
}

INLINE void sum_rows(
    const int width, size_t rows, size_t columns, const float *table, const int32_t *numbers,
    size_t count, float *sums) {
    for (size_t row = 0; row < rows; row++, numbers += count, sums += columns)
        for (size_t column = 0; column < columns; column += (size_t)(width * lanes)) {
            Lanes parts[4] = {{0}};
            for (size_t i = 0; i < count; i++) {
                const float *from = table + (size_t)numbers[i] * columns + column;
                UNROLLED for (int part = 0; part < width; part++)
                    parts[part] += load(from + part * lanes);
            }
            UNROLLED for (int part = 0; part < width; part++)
                store(sums + column + part * lanes, parts[part]);
        }
}

DISPATCHED(
    network_sum_rows,
    (size_t rows, size_t columns, const float *table, const int32_t *numbers, size_t count,
     float *sums),
    (rows, columns, table, numbers, count, sums), {
        (void)high;
        sum_rows(wide, rows, columns, table, numbers, count, sums);
    })

// MARK: Gates

INLINE Lanes spread(float value) { return value - (Lanes){0}; }

/// e to the power of each lane, to about seven digits.
INLINE Lanes exponential(Lanes x) {
    x = __builtin_elementwise_min(__builtin_elementwise_max(x, spread(-87)), spread(87));
    const float rounding = 12582912; // What is added to it loses what is behind the point.
    Lanes power = (x * 1.44269504f + rounding) - rounding;
    x = x - power * 0.693359375f + power * 2.12194440e-4f;
    Lanes sum = spread(1.9875691500e-4f);
    sum = sum * x + 1.3981999507e-3f;
    sum = sum * x + 8.3334519073e-3f;
    sum = sum * x + 4.1665795894e-2f;
    sum = sum * x + 1.6666665459e-1f;
    sum = sum * x + 5.0000001201e-1f;
    sum = sum * x * x + x + 1.0f;
    Integers exponent = (__builtin_convertvector(power, Integers) + 127) << 23;
    return sum * (Lanes)exponent;
}

INLINE Lanes sigmoid(Lanes x) { return 1.0f / (1.0f + exponential(-x)); }
INLINE Lanes hyperbolic(Lanes x) { return 2.0f * sigmoid(2.0f * x) - 1.0f; }

/// The gates of one row, from their sums; `carried` is what the state before adds to these.
INLINE void open_gates(
    size_t hidden, float *gates, const float *carried, const float *cell_before, float *cell,
    float *state, float *carrier) {
    for (size_t i = 0; i < hidden; i += lanes) {
        Lanes sums[4];
        UNROLLED for (int gate = 0; gate < 4; gate++) {
            sums[gate] = load(gates + (size_t)gate * hidden + i);
            if (carried) sums[gate] += load(carried + (size_t)gate * hidden + i);
        }
        Lanes in = sigmoid(sums[0]), forget = sigmoid(sums[1]), out = sigmoid(sums[2]);
        Lanes new = hyperbolic(sums[3]);
        Lanes value = in * new;
        if (cell_before) value += forget * load(cell_before + i);
        Lanes shown = out * hyperbolic(value);
        store(gates + i, in);
        store(gates + hidden + i, forget);
        store(gates + 2 * hidden + i, out);
        store(gates + 3 * hidden + i, new);
        store(cell + i, value);
        store(state + i, shown);
        store(carrier + i, shown);
    }
}

INLINE void recur(
    const int height, const int width, const NetworkSequences *sequences,
    const NetworkMemory *memory, const float *weights, float *states, size_t states_stride,
    float *scratch) {
    const size_t hidden = memory->hidden;
    const int32_t *rows = sequences->rows;
    if (sequences->steps == 0) return;
    float *carrier = scratch, *carried = scratch + (size_t)sequences->counts[0] * hidden;
    for (size_t step = 0; step < sequences->steps; step++) {
        const size_t count = (size_t)sequences->counts[step];
        if (step > 0) {
            memset(carried, 0, count * 4 * hidden * sizeof *carried);
            multiply(
                height, width, count, hidden, 4 * hidden, carrier, hidden, weights, 4 * hidden,
                carried, 4 * hidden);
        }
        for (size_t i = 0; i < count; i++) {
            const ptrdiff_t row = rows[i], before = row + sequences->before;
            open_gates(
                hidden, memory->gates + row * (ptrdiff_t)memory->gates_stride,
                step > 0 ? carried + i * 4 * hidden : NULL,
                step > 0 ? memory->cells + before * (ptrdiff_t)memory->cells_stride : NULL,
                memory->cells + row * (ptrdiff_t)memory->cells_stride,
                states + row * (ptrdiff_t)states_stride, carrier + i * hidden);
        }
        rows += count;
    }
}

DISPATCHED(
    network_recur,
    (const NetworkSequences *sequences, const NetworkMemory *memory, const float *weights,
     float *states, size_t states_stride, float *scratch),
    (sequences, memory, weights, states, states_stride, scratch),
    { recur(high, wide, sequences, memory, weights, states, states_stride, scratch); })

// MARK: The way back

/// The slopes of one row's gates. `state_slope` is that of its state as the next step sees it,
/// `cell_slope` that of its cell, which becomes that of the cell before.
INLINE void close_gates(
    size_t hidden, float *gates, const float *cell_before, const float *cell, const float *slopes,
    const float *state_slope, float *cell_slope, float *carrier) {
    for (size_t i = 0; i < hidden; i += lanes) {
        Lanes in = load(gates + i), forget = load(gates + hidden + i);
        Lanes out = load(gates + 2 * hidden + i), new = load(gates + 3 * hidden + i);
        Lanes shown = hyperbolic(load(cell + i));
        Lanes state = load(slopes + i) + load(state_slope + i);
        Lanes value = load(cell_slope + i) + state * out * (1.0f - shown * shown);
        Lanes old = cell_before ? load(cell_before + i) : (Lanes){0};
        Lanes sums[4] = {
            value * new * in * (1.0f - in), value * old * forget * (1.0f - forget),
            state * shown * out * (1.0f - out), value * in * (1.0f - new * new)};
        UNROLLED for (int gate = 0; gate < 4; gate++) {
            store(gates + (size_t)gate * hidden + i, sums[gate]);
            store(carrier + (size_t)gate * hidden + i, sums[gate]);
        }
        store(cell_slope + i, value * forget);
    }
}

INLINE void recur_back(
    const int height, const int width, const NetworkSequences *sequences,
    const NetworkMemory *memory, const float *transposed, const float *slopes,
    size_t slopes_stride, float *scratch) {
    const size_t hidden = memory->hidden;
    if (sequences->steps == 0) return;
    const size_t most = (size_t)sequences->counts[0] * hidden;
    float *state_slopes = scratch, *cell_slopes = scratch + most, *carrier = scratch + 2 * most;
    memset(scratch, 0, 2 * most * sizeof *scratch);
    const int32_t *rows = sequences->rows;
    for (size_t step = 0; step < sequences->steps; step++) rows += sequences->counts[step];
    for (size_t step = sequences->steps; step-- > 0;) {
        const size_t count = (size_t)sequences->counts[step];
        rows -= count;
        for (size_t i = 0; i < count; i++) {
            const ptrdiff_t row = rows[i], before = row + sequences->before;
            const ptrdiff_t stride = (ptrdiff_t)memory->cells_stride;
            close_gates(
                hidden, memory->gates + row * (ptrdiff_t)memory->gates_stride,
                step > 0 ? memory->cells + before * stride : NULL, memory->cells + row * stride,
                slopes + row * (ptrdiff_t)slopes_stride, state_slopes + i * hidden,
                cell_slopes + i * hidden, carrier + i * 4 * hidden);
        }
        memset(state_slopes, 0, count * hidden * sizeof *state_slopes);
        multiply(
            height, width, count, 4 * hidden, hidden, carrier, 4 * hidden, transposed, hidden,
            state_slopes, hidden);
    }
}

DISPATCHED(
    network_recur_back,
    (const NetworkSequences *sequences, const NetworkMemory *memory, const float *transposed,
     const float *slopes, size_t slopes_stride, float *scratch),
    (sequences, memory, transposed, slopes, slopes_stride, scratch),
    { recur_back(high, wide, sequences, memory, transposed, slopes, slopes_stride, scratch); })

// MARK: Learning

/// Numbers as if drawn, one for each index (the finalizer of MurmurHash3).
INLINE uint32_t drawn(uint32_t seed, uint32_t index) {
    uint32_t bits = seed ^ (index * 0x9E3779B9u);
    bits = (bits ^ bits >> 16) * 0x85EBCA6Bu;
    bits = (bits ^ bits >> 13) * 0xC2B2AE35u;
    return bits ^ bits >> 16;
}

DISPATCHED(
    network_drop, (float *floats, size_t count, float share, uint64_t seed),
    (floats, count, share, seed), {
        const uint32_t limit = (uint32_t)(share * 4294967040.0f);
        const uint32_t start = (uint32_t)(seed ^ seed >> 32);
        const float scale = 1 / (1 - share);
        for (size_t i = 0; i < count; i++)
            floats[i] = drawn(start, (uint32_t)i) < limit ? 0 : floats[i] * scale;
    })

float network_length(const float *floats, size_t count) {
    float sums[lanes] = {0};
    size_t i = 0;
    for (; i + lanes <= count; i += lanes)
        for (size_t lane = 0; lane < lanes; lane++)
            sums[lane] += floats[i + lane] * floats[i + lane];
    double sum = 0;
    for (; i < count; i++) sum += (double)floats[i] * floats[i];
    for (size_t lane = 0; lane < lanes; lane++) sum += sums[lane];
    return (float)sqrt(sum);
}

DISPATCHED(
    network_descend,
    (const NetworkOptimizer *optimizer, float *weights, float *slopes, size_t count),
    (optimizer, weights, slopes, count), {
        const NetworkOptimizer by = *optimizer;
        for (size_t i = 0; i < count; i++) {
            const float slope = slopes[i] * by.scale;
            const float mean = by.means[i] * by.mean_share + (1 - by.mean_share) * slope;
            const float square =
                by.squares[i] * by.square_share + (1 - by.square_share) * slope * slope;
            by.means[i] = mean;
            by.squares[i] = square;
            slopes[i] = 0;
            weights[i] -=
                by.rate * mean * by.mean_correction /
                (sqrtf(square * by.square_correction) + 1e-8f);
        }
    })

INLINE void pull(
    const float *word, float *context, float *change, size_t width, float label, float rate) {
    Lanes products = {0};
    for (size_t i = 0; i < width; i += lanes) products += load(word + i) * load(context + i);
    float sum = 0;
    for (int lane = 0; lane < lanes; lane++) sum += products[lane];
    const float slope = (label - 1 / (1 + expf(-sum))) * rate;
    for (size_t i = 0; i < width; i += lanes) {
        const Lanes old = load(context + i);
        store(change + i, load(change + i) + slope * old);
        store(context + i, old + slope * load(word + i));
    }
}

DISPATCHED(
    network_pull,
    (const float *word, float *context, float *change, size_t width, float label, float rate),
    (word, context, change, width, label, rate),
    { pull(word, context, change, width, label, rate); })
