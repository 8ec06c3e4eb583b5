using SafeIntegration;

namespace Central;

[Contract("central.orders.v1")]
public sealed record Order; // SI4001

#pragma warning disable SI4001 // Read by reflection on purpose.
[Contract("central.orders.v0")]
public sealed record OldOrder;
#pragma warning restore SI4001

[Contract("central.orders.v2")]
public sealed partial record NewOrder;
