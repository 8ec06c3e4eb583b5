// The value is ours, so it is not unknown.
using SafeIntegration;

namespace Shop.Delivery;

public enum Season
{
    Normal,
    Christmas,
}

public sealed class Slots(TimeProvider time)
{
    public void Open(Guid depot)
    {
        Season season = time.GetUtcNow().Month == 12 ? Season.Christmas : Season.Normal;
        int slots = season switch
        {
            Season.Christmas => 40,
            _ => 20,
        };
        SetSlots(depot, slots);
    }

    [Effect]
    private static void SetSlots(Guid depot, int slots) => Console.WriteLine($"{depot}: {slots}");
}
