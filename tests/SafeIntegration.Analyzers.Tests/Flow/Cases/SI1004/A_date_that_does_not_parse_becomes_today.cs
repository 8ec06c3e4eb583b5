// The substitute need not be a constant.
using System.Globalization;
using SafeIntegration;

namespace Hr;

public sealed class EntryDates(HttpClient hr, TimeProvider time)
{
    public async Task SetAsync(int employee)
    {
        string text = await hr.GetStringAsync($"employees/{employee}/entry");
        DateOnly entry;
        try
        {
            entry = DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            entry = DateOnly.FromDateTime(time.GetUtcNow().DateTime);
        }

        SetEntry(employee, entry); // expect: SI1004
    }

    [Effect]
    private static void SetEntry(int employee, DateOnly entry) => Console.WriteLine($"{employee}: {entry}");
}
