#include "engine/article/document.hpp"
