namespace Labels;

public sealed class LabelPrinter(HttpClient orders)
{
    public async Task PrintAsync(CancellationToken cancellationToken)
    {
        string line = await orders.GetStringAsync("next-label", cancellationToken);
        char[] buffer = new char[40];
        Fill(line, buffer);
        await File.WriteAllTextAsync("/var/spool/labels/next.txt", new string(buffer), cancellationToken); // expect: SI1001
    }

    private static void Fill(ReadOnlySpan<char> line, Span<char> target)
    {
        ReadOnlySpan<char> name = line[..Math.Min(line.Length, target.Length)].Trim();
        name.CopyTo(target);
        target[name.Length..].Fill(' ');
    }
}
