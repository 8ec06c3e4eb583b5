using SafeIntegration;

namespace Orders;

public sealed class Slot
{
    private string _text = "";

    public ref string Text => ref _text;

    public void Flush() => Store(_text); // expect-one: SI1001

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}

public static class Slots
{
    public static void Run(HttpRequest request)
    {
        Slot slot = new();
        slot.Text = request.Query["slot"].ToString();
        slot.Flush(); // expect-one: SI1001
    }
}
