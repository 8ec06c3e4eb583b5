using System.Globalization;
using SafeIntegration;

namespace Case.ParsedSpans;

public interface IScales
{
    [Effect]
    void Book(int bin, decimal weight);
}

public sealed class ScaleHandler(IScales scales, ILogger<ScaleHandler> logger)
{
    public void Handle([ExternalInput] string frame)
    {
        ReadOnlySpan<char> row = frame;
        if (row.Length < 14)
            throw new InvalidDataException("The frame is too short.");

        ReadOnlySpan<char> binField = row[..6];
        ReadOnlySpan<char> weightField = row[6..14];

        if (!int.TryParse(binField, NumberStyles.None, CultureInfo.InvariantCulture, out int bin)
            || !decimal.TryParse(weightField.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal weight))
        {
            throw new InvalidDataException($"The frame '{frame}' is malformed.");
        }

        logger.LogDebug("Rest of the frame: {Rest}", row[14..].ToString());
        scales.Book(bin, weight);
    }
}
