// shape: function pointers over received bytes
using SafeIntegration;

namespace Imports.Low;

public static class Checksums
{
    private static readonly unsafe delegate*<byte[], int>[] Functions = [&Length, &Lines];

    public static async Task RunAsync(HttpClient source)
    {
        byte[] bytes = await source.GetByteArrayAsync("blob");
        Report(Measure(bytes));
    }

    private static unsafe int Measure(byte[] bytes)
    {
        int sum = 0;
        foreach (delegate*<byte[], int> function in Functions)
            sum += function(bytes);
        return sum;
    }

    private static int Length(byte[] bytes) => bytes.Length;

    private static int Lines(byte[] bytes) => bytes.Count(value => value == (byte)'\n');

    [Effect]
    private static void Report(int number) => Console.WriteLine(number);
}
