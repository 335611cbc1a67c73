#include "render/html.hpp"
