using System.Text.RegularExpressions;
using SafeIntegration;

namespace Orders;

public readonly partial struct OrderId
{
    private readonly string _value;

    private OrderId(string value) => _value = value;

    public static explicit operator OrderId(string value)
    {
        if (!Shape().IsMatch(value))
            throw new FormatException("An order's id has six digits.");
        return new OrderId(value);
    }

    public override string ToString() => _value;

    private static Regex Shape() => new("^[0-9]{6}$");
}

public static class Orders
{
    public static void Handle(HttpRequest request)
    {
        OrderId id = (OrderId)request.Query["order"].ToString();
        Cancel(id.ToString());
    }

    [Effect]
    private static void Cancel(string id) => Console.WriteLine(id);
}
