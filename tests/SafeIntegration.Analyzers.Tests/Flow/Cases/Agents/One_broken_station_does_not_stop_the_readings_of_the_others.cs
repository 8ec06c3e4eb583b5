using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Weather;

public sealed class StationOptions
{
    public Dictionary<int, Uri> Stations { get; init; } = [];
    public required string Database { get; init; }
}

public readonly record struct Reading(DateTimeOffset At, double Celsius)
{
    public static Reading Parse(XElement element) => new(
        DateTimeOffset.ParseExact(element.Attribute("at")?.Value ?? "", "O", CultureInfo.InvariantCulture),
        XmlConvert.ToDouble(element.Value));
}

public sealed class StationPoller(HttpClient http, IOptions<StationOptions> options, ILogger<StationPoller> logger) : BackgroundService
{
    private static readonly XmlReaderSettings Settings = new() { Async = true, DtdProcessing = DtdProcessing.Prohibit };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(10));
        do
        {
            foreach (var (station, address) in options.Value.Stations)
            {
                List<Reading> readings;
                try
                {
                    readings = await LoadAsync(address, stoppingToken);
                }
                catch (Exception e) when (e is HttpRequestException or FormatException or XmlException)
                {
                    logger.LogWarning(e, "Station {Station} is left out.", station);
                    continue;
                }

                await using var connection = new SqliteConnection(options.Value.Database);
                await connection.ExecuteAsync(
                    "insert or ignore into readings (station, at, celsius) values (@station, @At, @Celsius)",
                    readings.Select(r => new { station, r.At, r.Celsius }));
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<List<Reading>> LoadAsync(Uri address, CancellationToken cancellationToken)
    {
        await using Stream stream = await http.GetStreamAsync(address, cancellationToken);
        using XmlReader reader = XmlReader.Create(stream, Settings);
        XDocument document = await XDocument.LoadAsync(reader, LoadOptions.None, cancellationToken);
        return [.. document.Descendants("reading").Select(Reading.Parse)];
    }
}
