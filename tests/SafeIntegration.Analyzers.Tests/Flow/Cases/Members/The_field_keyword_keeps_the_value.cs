using SafeIntegration;

namespace Orders;

public sealed class Label
{
    public string Text
    {
        get;
        set => field = value.Length > 40 ? value[..40] : value;
    } = "";
}

public sealed class Labels(HttpClient client)
{
    public async Task RunAsync()
    {
        Label label = new();
        label.Text = await client.GetStringAsync("label");
        Store(label.Text); // expect: SI1001
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
