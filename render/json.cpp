#include "render/json.hpp"
