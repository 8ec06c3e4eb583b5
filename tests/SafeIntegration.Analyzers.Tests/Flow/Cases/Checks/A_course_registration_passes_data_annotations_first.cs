// shape: Validator.TryValidateObject with an exception on failure
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using SafeIntegration;

namespace Academy.Registration;

public sealed class Registration
{
    [Required, EmailAddress]
    public string Email { get; set; } = "";

    [Range(1, 6)]
    public int Seats { get; set; }

    [Required, RegularExpression("[A-Z]{3}-[0-9]{3}")]
    public string Course { get; set; } = "";
}

public interface ICourseDesk
{
    [Effect]
    Task EnrolAsync(string course, string email, int seats);
}

public sealed class RegistrationConsumer(ICourseDesk desk)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public async Task OnMessageAsync([ExternalInput] string json)
    {
        Registration registration = JsonSerializer.Deserialize<Registration>(json, Web)
            ?? throw new InvalidDataException("Empty message.");

        List<ValidationResult> problems = [];
        if (!Validator.TryValidateObject(registration, new ValidationContext(registration), problems, validateAllProperties: true))
            throw new InvalidDataException(string.Join("; ", problems.Select(problem => problem.ErrorMessage)));

        await desk.EnrolAsync(registration.Course, registration.Email, registration.Seats);
    }
}
