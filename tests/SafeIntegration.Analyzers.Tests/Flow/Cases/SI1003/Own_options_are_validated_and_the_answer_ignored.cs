// What was written by us is not an external payload.
using System.ComponentModel.DataAnnotations;

namespace Jobs;

public sealed class ReportOptions
{
    [Required]
    public string Folder { get; set; } = "reports";
}

public static class Reports
{
    public static async Task WriteAsync(ReportOptions options)
    {
        List<ValidationResult> problems = [];
        Validator.TryValidateObject(options, new ValidationContext(options), problems);
        await File.WriteAllTextAsync(Path.Combine(options.Folder, "today.txt"), "No findings.");
    }
}
