using System.Globalization;
using SafeIntegration;

public enum RecordKind
{
    Delivery,
    Return,
}

public interface IDepotStock
{
    [Effect]
    Task MoveAsync(RecordKind kind, int article, decimal weight, CancellationToken cancellationToken);
}

public static class DepotRecord
{
    // 0-2 kind, 3-10 article, 11-19 weight in grams
    public static (RecordKind Kind, int Article, decimal Weight) Parse(ReadOnlySpan<char> line)
    {
        if (line.Length != 20)
            throw new FormatException("A record has 20 characters.");

        RecordKind kind;
        if (line[..3] is "DLV")
            kind = RecordKind.Delivery;
        else if (line[..3] is "RET")
            kind = RecordKind.Return;
        else
            throw new FormatException("The kind of the record is not known.");

        if (!int.TryParse(line[3..11], NumberStyles.None, CultureInfo.InvariantCulture, out int article))
            throw new FormatException("The article is no number.");
        decimal grams = decimal.Parse(line.Slice(11, 9), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
        return (kind, article, grams / 1000m);
    }
}

public sealed class DepotImport(HttpClient http, IDepotStock stock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using Stream stream = await http.GetStreamAsync("depot/today.txt", cancellationToken);
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            var (kind, article, weight) = DepotRecord.Parse(line);
            await stock.MoveAsync(kind, article, weight, cancellationToken);
        }
    }
}
