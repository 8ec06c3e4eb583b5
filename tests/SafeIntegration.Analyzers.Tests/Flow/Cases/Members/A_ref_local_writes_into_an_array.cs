using SafeIntegration;

namespace Orders;

public static class Slots
{
    public static void Run(HttpRequest request)
    {
        string[] slots = ["", "", ""];
        ref string slot = ref slots[1];
        slot = request.Query["slot"].ToString();
        Store(slots[1]); // expect: SI1001
    }

    [Effect]
    private static void Store(string slot) => Console.WriteLine(slot);
}
