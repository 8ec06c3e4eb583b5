using SafeIntegration;

namespace Nullables;

public readonly record struct Label(string Text);

public sealed class Labels(HttpClient client)
{
    public async Task RunAsync()
    {
        Label? label = null;
        label ??= new Label(await client.GetStringAsync("label"));
        if (label.HasValue)
            Print(label.Value.Text); // expect: SI1001
    }

    [Effect]
    private static void Print(string text) => Console.WriteLine(text);
}
