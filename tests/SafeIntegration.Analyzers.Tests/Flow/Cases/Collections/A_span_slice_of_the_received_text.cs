using SafeIntegration;

namespace Import;

public static class Codes
{
    public static void Import(HttpRequest request)
    {
        string text = request.Query["code"].ToString();
        ReadOnlySpan<char> code = text.AsSpan(0, Math.Min(8, text.Length)).Trim();
        Store(code.ToString()); // expect: SI1001
    }

    [Effect]
    private static void Store(string code) => Console.WriteLine(code);
}
