// shape: helper that catches and answers null, caller that leaves the item out
using System.Globalization;
using System.Xml.Linq;
using SafeIntegration;

namespace Rooms.Calendar;

public interface IRoomCalendar
{
    [Effect]
    Task BlockAsync(int room, DateOnly date);
}

public sealed class BlockImport(HttpClient partner, IRoomCalendar calendar, ILogger<BlockImport> logger)
{
    public async Task ImportAsync(int room)
    {
        XDocument document = XDocument.Parse(await partner.GetStringAsync($"rooms/{room}/blocks.xml"));
        int skipped = 0;
        foreach (XElement block in document.Descendants("block"))
        {
            if (ReadDate(block) is not { } date)
            {
                skipped++;
                continue;
            }

            await calendar.BlockAsync(room, date);
        }

        logger.LogInformation("{Skipped} blocks had no date", skipped);
    }

    private static DateOnly? ReadDate(XElement block)
    {
        try
        {
            return DateOnly.ParseExact(block.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
