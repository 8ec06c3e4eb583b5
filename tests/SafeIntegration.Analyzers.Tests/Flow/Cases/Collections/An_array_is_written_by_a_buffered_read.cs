using System.Text;
using SafeIntegration;

namespace Import;

public static class Upload
{
    public static async Task<IResult> HandleAsync(HttpRequest request)
    {
        byte[] buffer = new byte[1024];
        int read = await request.Body.ReadAsync(buffer);
        string text = Encoding.UTF8.GetString(buffer.AsSpan(0, read));
        Store(text); // expect: SI1001
        return Results.Ok();
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
