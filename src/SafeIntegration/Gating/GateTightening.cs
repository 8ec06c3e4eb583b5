using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace SafeIntegration.Gating;

/// <summary>
/// What configuration may change about a gate, from the section <c>SafeIntegration:Integrations:{name}</c>: tighter numbers only. A looser one is a mistake that is
/// told at startup, because a person who writes it believes that it works.
/// </summary>
internal sealed record GateTightening
{
    /// <summary>The section below which each integration has its own.</summary>
    public const string Section = "SafeIntegration:Integrations";

    private static readonly string[] Settings = [nameof(MaxErrorRate), nameof(Assurance), nameof(AuditRate), nameof(ReviewAbove), nameof(ReviewEverything)];

    public double? MaxErrorRate { get; init; }

    public double? Assurance { get; init; }

    public double? AuditRate { get; init; }

    public decimal? ReviewAbove { get; init; }

    public bool ReviewEverything { get; init; }

    public static GateTightening Read(IConfiguration? configuration, string integration, ICollection<string> problems)
    {
        IConfigurationSection? section = configuration?.GetSection($"{Section}:{integration}");
        if (section is null)
            return new();
        int known = problems.Count;
        foreach (IConfigurationSection unknown in section.GetChildren().Where(child => !Settings.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            problems.Add($"{unknown.Path} is not a setting of a gate. There are {string.Join(", ", Settings)}.");
        var tighter = new GateTightening
        {
            MaxErrorRate = Number(section, nameof(MaxErrorRate), problems),
            Assurance = Number(section, nameof(Assurance), problems),
            AuditRate = Number(section, nameof(AuditRate), problems),
            ReviewAbove = (decimal?)Number(section, nameof(ReviewAbove), problems),
            ReviewEverything = Flag(section, nameof(ReviewEverything), problems),
        };
        // Somebody wanted it tighter and cannot be understood: as long as nobody has mended it, as tight as can be.
        return problems.Count > known ? tighter with { ReviewEverything = true } : tighter;
    }

    private static double? Number(IConfigurationSection section, string name, ICollection<string> problems)
    {
        if (section[name] is not { } text)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && Math.Abs(number) < 1e15)
            return number;
        problems.Add($"{section.Path}:{name} is not a number. Write it with a decimal point, or remove it.");
        return null;
    }

    private static bool Flag(IConfigurationSection section, string name, ICollection<string> problems)
    {
        if (section[name] is not { } text || (bool.TryParse(text, out bool flag) && !flag))
            return false;
        if (!flag && !bool.TryParse(text, out flag))
            problems.Add($"{section.Path}:{name} is neither true nor false.");
        return true;
    }
}
