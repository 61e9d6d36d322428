// Finds room for labels that have none beside their marks, or room for a part of their words only.
#pragma once

#include "layout/band_layout.hpp"

namespace timeloom {

// Gives labels places among the marks, which stay where they are. Each label may stand at its
// mark's right or left on one line or on more (label_limits), growing downward or upward, or up to
// three rows above or below with a leader to the mark. A whole label is better than a shortened
// one, one beside its mark better than one away from it, and one where it was in the last picture a
// little better than others.
//
// In order of importance, each takes the best place that is free; where none is, one label that
// stands in the way moves to another place of its own, or gives way where it is less important and
// comes to its turn later. Words overlap neither words, marks nor leaders, and no leader runs
// through anything. After Christensen, Marks and Shieber, "An empirical study of algorithms for
// point-feature label placement", ACM Transactions on Graphics 14 (1995), with greedy order and
// single exchanges. O(labels × places × labels of a row), with the labels that are tried bounded.
void place_remaining_labels(BandLayout& layout, const BandRoom& room, const LabelWriter& writer);

}  // namespace timeloom
