#include "engine/reconcile/reconcile.hpp"
