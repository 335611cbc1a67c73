#include "render/export.hpp"
