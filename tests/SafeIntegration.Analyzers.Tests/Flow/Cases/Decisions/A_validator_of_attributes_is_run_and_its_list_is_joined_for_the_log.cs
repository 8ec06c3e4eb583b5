// shape: Validator.TryValidateObject with results written to the log, then saved
using System.ComponentModel.DataAnnotations;
using SafeIntegration;

namespace Forms;

public sealed class Application
{
    [Required, StringLength(50)]
    public string Name { get; set; } = "";
}

public sealed class ApplicationInbox(HttpClient portal, IApplications applications, ILogger<ApplicationInbox> logger)
{
    public async Task RunAsync()
    {
        Application application = await portal.GetFromJsonAsync<Application>("applications/next") ?? throw new InvalidOperationException("None.");
        var results = new List<ValidationResult>();
        bool ok = Validator.TryValidateObject(application, new ValidationContext(application), results, validateAllProperties: true);
        logger.LogInformation("Valid: {Ok}, {Problems}", ok, string.Join("; ", results.Select(result => result.ErrorMessage)));
        await applications.SaveAsync(application.Name); // expect: SI1003
    }
}

public interface IApplications
{
    [Effect]
    Task SaveAsync(string name);
}
