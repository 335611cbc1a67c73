#include "engine/event/exchange.hpp"
