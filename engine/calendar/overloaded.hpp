#pragma once

namespace dateline::engine {

/// A visitor of a variant from lambdas.
template <class... Ts> struct Overloaded : Ts... { using Ts::operator()...; };
template <class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace dateline::engine
