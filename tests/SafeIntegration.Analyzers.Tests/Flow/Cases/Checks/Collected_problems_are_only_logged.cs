// shape: a list of problems is written to the log, one by one, and nobody heeds it; the effect is a PUT of a message handler
using System.Text.Json;
using SafeIntegration;

namespace Laboratory.Calibration;

public sealed class Calibration
{
    public string Probe { get; init; } = "";

    public double Slope { get; init; }

    public double OffsetMillivolts { get; init; }
}

public sealed class CalibrationHandler(HttpClient devices, ILogger<CalibrationHandler> logger)
{
    private static readonly HashSet<string> Probes = ["ph-1", "ph-2", "redox-1"];

    public async Task<bool> HandleAsync([ExternalInput] string json, CancellationToken cancellationToken)
    {
        Calibration? calibration = JsonSerializer.Deserialize<Calibration>(json, JsonSerializerOptions.Web);
        if (calibration is null)
            return false;

        List<string> remarks = [];
        if (!Probes.Contains(calibration.Probe))
            remarks.Add($"Probe '{calibration.Probe}' is not ours.");
        if (calibration.Slope is < 0.85 or > 1.05)
            remarks.Add("The slope says that the electrode is worn.");
        if (calibration.OffsetMillivolts is < -30 or > 30)
            remarks.Add("The offset is too large.");

        foreach (string remark in remarks)
            logger.LogWarning("Calibration: {Remark}", remark);

        var settings = new { calibration.Slope, Offset = calibration.OffsetMillivolts };
        using HttpResponseMessage answer = await devices.PutAsJsonAsync($"probes/{calibration.Probe}", settings, cancellationToken); // expect: SI1001
        return answer.IsSuccessStatusCode;
    }
}
