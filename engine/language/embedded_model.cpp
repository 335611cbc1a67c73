#include "engine/language/model.hpp"

#include <stdexcept>

// The bytes of the model file, as read-only data of this library: nothing has to be found or read at run time.
asm(".section .rodata\n"
    ".balign 64\n"
    ".global dateline_language_model_begin\n"
    "dateline_language_model_begin:\n"
    ".incbin \"" DATELINE_LANGUAGE_MODEL "\"\n"
    ".global dateline_language_model_end\n"
    "dateline_language_model_end:\n"
    ".byte 0\n"
    ".previous\n");
extern "C" std::byte const dateline_language_model_begin[]; // NOLINT(readability-identifier-naming)
extern "C" std::byte const dateline_language_model_end[];   // NOLINT(readability-identifier-naming)

namespace dateline::engine {

std::span<std::byte const> embedded_model_bytes() {
    return {dateline_language_model_begin, dateline_language_model_end};
}

LanguageModel const& embedded_model() {
    static LanguageModel const model = [] {
        auto read = LanguageModel::read(embedded_model_bytes());
        if (!read) throw std::logic_error("the language model in this library is not one of its version");
        return std::move(*read);
    }();
    return model;
}

} // namespace dateline::engine
