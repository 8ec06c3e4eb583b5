using System.Diagnostics;
using SafeIntegration;

using HttpClient client = new();
Process.Start(await client.GetStringAsync(args[0])); // SI1001

Console.WriteLine(typeof(Order));

[Contract("shop.orders.v1")]
public sealed record Order // SI4001
{
    public required string Id { get; init; }
}
