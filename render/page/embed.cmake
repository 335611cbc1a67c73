# cmake -DINPUT=style.css -DOUTPUT=style.inc -P embed.cmake: the file as a C++ string, and its SHA-256 as bytes.
file(READ "${INPUT}" text)
file(SHA256 "${INPUT}" hash)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1, " bytes "${hash}")
file(WRITE "${OUTPUT}"
    "constexpr std::string_view style_text = R\"dateline(${text})dateline\";\n"
    "constexpr std::array<std::uint8_t, 32> style_sha256 = {${bytes}};\n")
