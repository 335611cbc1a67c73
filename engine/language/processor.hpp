#pragma once

/// Private to engine/language.
namespace dateline::engine {

/// What the processor can do beyond what every one of its kind can.
struct Processor {
    bool avx2 = false;
    bool avx512 = false; ///< with whole numbers of all sizes
    bool dot_products = false;
};

[[nodiscard]] inline Processor this_processor() {
#if defined(__x86_64__) && defined(__GNUC__)
    bool const avx512 =
        __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl");
    return {__builtin_cpu_supports("avx2") != 0, avx512, avx512 && __builtin_cpu_supports("avx512vnni")};
#else
    return {};
#endif
}

} // namespace dateline::engine
