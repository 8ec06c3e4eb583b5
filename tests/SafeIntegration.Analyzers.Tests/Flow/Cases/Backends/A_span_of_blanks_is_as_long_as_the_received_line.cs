namespace Labels.Blank;

public sealed class RulerPrinter(HttpClient orders)
{
    public async Task PrintAsync(CancellationToken cancellationToken)
    {
        string line = await orders.GetStringAsync("next-label", cancellationToken);
        char[] buffer = new char[40];
        Fill(line, buffer);
        await File.WriteAllTextAsync("/var/spool/labels/ruler.txt", new string(buffer), cancellationToken);
    }

    private static void Fill(ReadOnlySpan<char> line, Span<char> target)
    {
        target.Fill(' ');
        target[..Math.Min(line.Length, target.Length)].Fill('-');
    }
}
