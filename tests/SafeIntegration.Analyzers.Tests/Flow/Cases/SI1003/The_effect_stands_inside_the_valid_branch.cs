// The other side only tells.
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

public sealed class AbsenceImport(HttpClient hr, ILogger<AbsenceImport> logger)
{
    public async Task ImportAsync()
    {
        Absence absence = await hr.GetFromJsonAsync<Absence>("absences/next") ?? new Absence();
        bool isValid = Validator.TryValidateObject(absence, new ValidationContext(absence), null, validateAllProperties: true);
        if (isValid)
            Record(absence.Employee, absence.Days);
        else
            logger.LogError("An absence is invalid");
    }

    [Effect]
    private static void Record(string employee, int days) => Console.WriteLine($"{employee}: {days}");
}
