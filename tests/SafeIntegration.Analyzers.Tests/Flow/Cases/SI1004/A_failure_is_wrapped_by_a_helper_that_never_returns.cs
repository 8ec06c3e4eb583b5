// The helper throws, and says so.
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SafeIntegration;

namespace Hr;

public sealed class EntryDates(HttpClient hr)
{
    public async Task SetAsync(int employee)
    {
        string text = await hr.GetStringAsync($"employees/{employee}/entry");
        DateOnly entry = default;
        try
        {
            entry = DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
        catch (FormatException problem)
        {
            Fail(employee, problem);
        }

        SetEntry(employee, entry);
    }

    [DoesNotReturn]
    private static void Fail(int employee, Exception problem) => throw new InvalidDataException($"The entry date of {employee} is not a date.", problem);

    [Effect]
    private static void SetEntry(int employee, DateOnly entry) => Console.WriteLine($"{employee}: {entry}");
}
