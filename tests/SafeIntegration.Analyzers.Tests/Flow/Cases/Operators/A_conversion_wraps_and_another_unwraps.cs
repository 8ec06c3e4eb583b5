using SafeIntegration;

namespace Orders;

public readonly struct OrderId(string value)
{
    private readonly string _value = value;

    public static implicit operator OrderId(string value) => new(value);

    public static explicit operator string(OrderId id) => id._value;
}

public static class Orders
{
    public static void Handle(HttpRequest request)
    {
        OrderId id = request.Query["order"].ToString();
        Cancel((string)id); // expect: SI1001
    }

    [Effect]
    private static void Cancel(string id) => Console.WriteLine(id);
}
