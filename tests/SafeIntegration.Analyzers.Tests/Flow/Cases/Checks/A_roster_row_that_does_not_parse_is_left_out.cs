// shape: CSV import, a catch that continues with the next row
using System.Globalization;
using SafeIntegration;

namespace Clinic.Roster;

public interface IRoster
{
    [Effect]
    Task AssignAsync(Guid nurse, DateOnly day, TimeOnly from);
}

public sealed class RosterImport(HttpClient agency, IRoster roster, ILogger<RosterImport> logger)
{
    public async Task ImportAsync(CancellationToken cancellationToken)
    {
        string text = await agency.GetStringAsync("roster.csv", cancellationToken);
        int number = 0;
        foreach (string row in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            number++;
            string[] cells = row.Split(';');
            if (cells.Length != 3)
                continue;

            Guid nurse;
            DateOnly day;
            TimeOnly from;
            try
            {
                nurse = Guid.Parse(cells[0]);
                day = DateOnly.ParseExact(cells[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
                from = TimeOnly.ParseExact(cells[2].Trim(), "HH:mm", CultureInfo.InvariantCulture);
            }
            catch (FormatException problem)
            {
                logger.LogWarning(problem, "Row {Number} is left out", number);
                continue;
            }

            await roster.AssignAsync(nurse, day, from);
        }
    }
}
