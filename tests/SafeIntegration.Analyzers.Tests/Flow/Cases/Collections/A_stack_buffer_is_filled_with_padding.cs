using SafeIntegration;

namespace Import;

public static class Codes
{
    public static void Import(HttpRequest request)
    {
        string text = request.Query["code"].ToString();
        Span<char> buffer = stackalloc char[32];
        buffer.Fill('-');
        int length = Math.Min(text.Length, buffer.Length);
        Store(new string(buffer[..length]));
    }

    [Effect]
    private static void Store(string line) => Console.WriteLine(line);
}
