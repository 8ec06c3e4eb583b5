namespace Barcodes;

public static class Code
{
    public static string Frame(string digits) => string.Create(digits.Length + 2, digits, static (span, state) =>
    {
        span[0] = '*';
        state.AsSpan().CopyTo(span[1..]);
        span[^1] = '*';
    });
}

public sealed class Printer(HttpClient warehouse, HttpClient device)
{
    public async Task PrintAsync()
    {
        string digits = await warehouse.GetStringAsync("next-parcel");
        using StringContent content = new(Code.Frame(digits));
        using HttpResponseMessage answer = await device.PostAsync("print", content); // expect: SI1001
        answer.EnsureSuccessStatusCode();
    }
}
