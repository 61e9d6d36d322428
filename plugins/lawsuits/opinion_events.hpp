// From decisions to the events that tell them.
#pragma once

#include <timeloom/plugin.hpp>

#include <functional>
#include <string>

#include "lawsuits/case_events.hpp"
#include "lawsuits/opinion.hpp"

namespace timeloom::lawsuits {

// The event of the opinion with this id, or empty where it is not in this source.
using OpinionLookup = std::function<std::string(const std::string& opinion_id)>;

std::string cluster_event_id(const std::string& cluster_id);
std::string opinion_event_id(const Opinion& opinion);

// Pushes a decision as an instant of kind case.opinion in `place`, and beside it each opinion that
// does not speak for the court. `place.id` is empty where the case is not in this source. A
// decision without a usable date is skipped with a diagnostic.
void push_cluster(plugin::Reader& reader, const Cluster& cluster, const CasePlace& place,
                  const CaseOrigin& origin, const OpinionLookup& event_of);

}  // namespace timeloom::lawsuits
