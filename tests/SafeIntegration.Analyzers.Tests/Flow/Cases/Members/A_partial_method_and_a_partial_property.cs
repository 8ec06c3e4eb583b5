using SafeIntegration;

namespace Orders;

public partial class Import
{
    public partial string Text { get; set; }

    partial void OnRead(string text);

    public async Task RunAsync(HttpClient client)
    {
        string text = await client.GetStringAsync("text");
        Text = text;
        OnRead(Text); // expect: SI1001
    }
}

public partial class Import
{
    private string _text = "";

    public partial string Text { get => _text; set => _text = value; }

    partial void OnRead(string text) => Store(text);

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
