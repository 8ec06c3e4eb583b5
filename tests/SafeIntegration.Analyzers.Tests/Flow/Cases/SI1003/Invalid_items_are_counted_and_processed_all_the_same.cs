// The counter says how many; it stops none.
using System.ComponentModel.DataAnnotations;
using SafeIntegration;

namespace Hr;

public sealed class Absence
{
    [Required]
    public string Employee { get; set; } = "";

    [Range(1, 365)]
    public int Days { get; set; }
}

public sealed class AbsenceImport(HttpClient hr)
{
    public async Task<int> ImportAsync()
    {
        int invalid = 0;
        await foreach (Absence? absence in hr.GetFromJsonAsAsyncEnumerable<Absence>("absences"))
        {
            if (absence is null)
                continue;

            if (!Validator.TryValidateObject(absence, new ValidationContext(absence), null, true))
                invalid++;
            Record(absence.Employee, absence.Days); // expect: SI1003
        }

        return invalid;
    }

    [Effect]
    private static void Record(string employee, int days) => Console.WriteLine($"{employee}: {days}");
}
