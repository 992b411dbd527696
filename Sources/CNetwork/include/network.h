#pragma once
#include <stddef.h>
#include <stdint.h>

// What a small network spends its time on, in vectors as wide as the processor has. Matrices stand
// row after row; a stride is the distance between two rows, in floats.

/// Adds the product of a and b to c: c is rows × columns, a rows × inner, b inner × columns.
void network_multiply(
    size_t rows, size_t inner, size_t columns, const float *_Nonnull a, size_t a_stride,
    const float *_Nonnull b, size_t b_stride, float *_Nonnull c, size_t c_stride);

/// Writes into each row of `sums` the sum of `count` rows of a table, whose numbers stand in
/// `numbers`, row after row; `columns` is a multiple of 64.
void network_sum_rows(
    size_t rows, size_t columns, const float *_Nonnull table, const int32_t *_Nonnull numbers,
    size_t count, float *_Nonnull sums);

/// Writes a matrix with rows and columns exchanged.
void network_transpose(
    size_t rows, size_t columns, const float *_Nonnull from, size_t from_stride,
    float *_Nonnull to, size_t to_stride);

/// Sequences of tokens that a recurrent layer reads side by side, the longest first.
typedef struct {
    /// How many steps the longest has.
    size_t steps;
    /// How many have a token at each step; never more than at the step before.
    const int32_t *_Nonnull counts;
    /// The row of each of these tokens, step after step.
    const int32_t *_Nonnull rows;
    /// From a token's row to the one read before it: -1 from left to right, 1 from right to left.
    ptrdiff_t before;
} NetworkSequences;

/// The numbers of a long short-term memory (LSTM) for every row; `hidden` is a multiple of 16.
typedef struct {
    size_t hidden;
    /// 4 × hidden a row, in the order in, forget, out, new: the inputs' share at first, then what
    /// the gates are, then the slopes of the loss against their sums.
    float *_Nonnull gates;
    size_t gates_stride;
    /// hidden a row.
    float *_Nonnull cells;
    size_t cells_stride;
} NetworkMemory;

/// Runs over the sequences and writes each row's state to `states`. `weights` is hidden × 4 hidden;
/// `scratch` holds 5 × hidden floats for every sequence.
void network_recur(
    const NetworkSequences *_Nonnull sequences, const NetworkMemory *_Nonnull memory,
    const float *_Nonnull weights, float *_Nonnull states, size_t states_stride,
    float *_Nonnull scratch);

/// The way back after `network_recur`: from the slopes of the states to those of the gates' sums.
/// `transposed` is 4 hidden × hidden; `scratch` holds 6 × hidden floats for every sequence.
void network_recur_back(
    const NetworkSequences *_Nonnull sequences, const NetworkMemory *_Nonnull memory,
    const float *_Nonnull transposed, const float *_Nonnull slopes, size_t slopes_stride,
    float *_Nonnull scratch);

/// Sets floats to 0 with a probability, and scales the others up so that their mean stays; the same
/// seed drops the same ones.
void network_drop(float *_Nonnull floats, size_t count, float share, uint64_t seed);

/// The length of floats as a vector.
float network_length(const float *_Nonnull floats, size_t count);

/// What an optimizer (Adam) keeps of every weight, and how far it goes in one step.
typedef struct {
    float *_Nonnull means;
    float *_Nonnull squares;
    float rate;
    /// What the slopes are multiplied by first.
    float scale;
    /// What is left of the old means and squares.
    float mean_share;
    float square_share;
    /// What makes up for means and squares having begun at 0.
    float mean_correction;
    float square_correction;
} NetworkOptimizer;

/// Moves weights down their slopes, and sets the slopes to 0.
void network_descend(
    const NetworkOptimizer *_Nonnull optimizer, float *_Nonnull weights, float *_Nonnull slopes,
    size_t count);

/// Moves a context's vector towards a word's where `label` is 1, away from it where it is 0, and adds
/// to `change` how the word's is to move. `width` is a multiple of 16.
void network_pull(
    const float *_Nonnull word, float *_Nonnull context, float *_Nonnull change, size_t width,
    float label, float rate);
