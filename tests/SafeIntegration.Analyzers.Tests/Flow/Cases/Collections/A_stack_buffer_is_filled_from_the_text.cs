using SafeIntegration;

namespace Import;

public static class Codes
{
    public static void Import(HttpRequest request)
    {
        string text = request.Query["code"].ToString();
        Span<char> buffer = stackalloc char[32];
        int length = Math.Min(text.Length, buffer.Length);
        text.AsSpan(0, length).CopyTo(buffer);
        Store(new string(buffer[..length])); // expect: SI1001
    }

    [Effect]
    private static void Store(string code) => Console.WriteLine(code);
}
