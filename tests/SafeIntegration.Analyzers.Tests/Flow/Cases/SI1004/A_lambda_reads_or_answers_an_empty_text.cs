// The catch stands in a lambda that many lines go through.
using System.Globalization;
using SafeIntegration;

namespace Import;

public sealed class DueDates
{
    public async Task ImportAsync(HttpClient billing)
    {
        Func<string, DateTime?> read = text =>
        {
            try
            {
                return DateTime.Parse(text, CultureInfo.InvariantCulture);
            }
            catch (FormatException)
            {
                return DateTime.MaxValue;
            }
        };

        string due = await billing.GetStringAsync("due");
        Remind(read(due)); // expect: SI1004
    }

    [Effect]
    private static void Remind(DateTime? due) => Console.WriteLine(due);
}
