// shape: a reference that is advanced through a span, as fast code does, and two that are set to each other
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using SafeIntegration;

namespace Scan;

public sealed class ByteScan(HttpClient service)
{
    public async Task RunAsync()
    {
        byte[] bytes = await service.GetByteArrayAsync("frame");
        Console.WriteLine(Sum(bytes));
        Store(Encoding.UTF8.GetString(bytes)); // expect: SI1001
    }

    private static int Sum(Span<byte> bytes)
    {
        int sum = 0;
        ref byte current = ref MemoryMarshal.GetReference(bytes);
        ref byte other = ref current;
        for (int i = 0; i < bytes.Length; i++)
        {
            sum += current;
            current = ref Unsafe.Add(ref current, 1);
            other = ref Next(ref current);
            current = ref Next(ref other);
            current = 0;
        }

        return sum + other;
    }

    private static ref byte Next(ref byte value) => ref value;

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
