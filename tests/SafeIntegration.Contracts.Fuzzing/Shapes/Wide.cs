namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>More members than one or two words of presence hold.</summary>
[Contract("fuzz.wide")]
internal sealed partial record Wide
{
    public required int Alpha { get; init; }

    public required int Bravo { get; init; }

    public required int Charlie { get; init; }

    public required int Delta { get; init; }

    public required int Echo { get; init; }

    public required int Foxtrot { get; init; }

    public required int Golf { get; init; }

    public required int Hotel { get; init; }

    public required int India { get; init; }

    public required int Juliett { get; init; }

    public required int Kilo { get; init; }

    public required int Lima { get; init; }

    public required int Mike { get; init; }

    public required int November { get; init; }

    public required int Oscar { get; init; }

    public required int Papa { get; init; }

    public required int Quebec { get; init; }

    public required int Romeo { get; init; }

    public required int Sierra { get; init; }

    public required int Tango { get; init; }

    public required int Uniform { get; init; }

    public required int Victor { get; init; }

    public required int Whiskey { get; init; }

    public required int Xray { get; init; }

    public required int Yankee { get; init; }

    public required int Zulu { get; init; }

    public string? AlphaName { get; init; }

    public string? BravoName { get; init; }

    public string? CharlieName { get; init; }

    public string? DeltaName { get; init; }

    public string? EchoName { get; init; }

    public string? FoxtrotName { get; init; }

    public string? GolfName { get; init; }

    public string? HotelName { get; init; }

    public string? IndiaName { get; init; }

    public string? JuliettName { get; init; }

    public string? KiloName { get; init; }

    public string? LimaName { get; init; }

    public string? MikeName { get; init; }

    public string? NovemberName { get; init; }

    public string? OscarName { get; init; }

    public string? PapaName { get; init; }

    public string? QuebecName { get; init; }

    public string? RomeoName { get; init; }

    public string? SierraName { get; init; }

    public string? TangoName { get; init; }

    public string? UniformName { get; init; }

    public string? VictorName { get; init; }

    public string? WhiskeyName { get; init; }

    public string? XrayName { get; init; }

    public string? YankeeName { get; init; }

    public string? ZuluName { get; init; }

    public int? AlphaCount { get; init; }

    public int? BravoCount { get; init; }

    public int? CharlieCount { get; init; }

    public int? DeltaCount { get; init; }

    public int? EchoCount { get; init; }

    public int? FoxtrotCount { get; init; }

    public int? GolfCount { get; init; }

    public int? HotelCount { get; init; }

    public int? IndiaCount { get; init; }

    public int? JuliettCount { get; init; }

    public int? KiloCount { get; init; }

    public int? LimaCount { get; init; }

    public int? MikeCount { get; init; }

    public int? NovemberCount { get; init; }

    public int? OscarCount { get; init; }

    public int? PapaCount { get; init; }

    public int? QuebecCount { get; init; }

    public int? RomeoCount { get; init; }

    public int? SierraCount { get; init; }

    public int? TangoCount { get; init; }

    public int? UniformCount { get; init; }

    public int? VictorCount { get; init; }

    public int? WhiskeyCount { get; init; }

    public int? XrayCount { get; init; }

    public int? YankeeCount { get; init; }

    public int? ZuluCount { get; init; }

    public bool? AlphaFlag { get; init; }

    public bool? BravoFlag { get; init; }

    public bool? CharlieFlag { get; init; }

    public bool? DeltaFlag { get; init; }

    public bool? EchoFlag { get; init; }

    public bool? FoxtrotFlag { get; init; }

    public bool? GolfFlag { get; init; }

    public bool? HotelFlag { get; init; }

    public bool? IndiaFlag { get; init; }

    public bool? JuliettFlag { get; init; }

    public bool? KiloFlag { get; init; }

    public bool? LimaFlag { get; init; }

    public bool? MikeFlag { get; init; }

    public bool? NovemberFlag { get; init; }

    public bool? OscarFlag { get; init; }

    public bool? PapaFlag { get; init; }

    public bool? QuebecFlag { get; init; }

    public bool? RomeoFlag { get; init; }

    public bool? SierraFlag { get; init; }

    public bool? TangoFlag { get; init; }

    public bool? UniformFlag { get; init; }

    public bool? VictorFlag { get; init; }

    public bool? WhiskeyFlag { get; init; }

    public bool? XrayFlag { get; init; }

    public bool? YankeeFlag { get; init; }

    public bool? ZuluFlag { get; init; }

    public decimal? AlphaAmount { get; init; }

    public decimal? BravoAmount { get; init; }

    public decimal? CharlieAmount { get; init; }

    public decimal? DeltaAmount { get; init; }

    public decimal? EchoAmount { get; init; }

    public decimal? FoxtrotAmount { get; init; }

    public decimal? GolfAmount { get; init; }

    public decimal? HotelAmount { get; init; }

    public decimal? IndiaAmount { get; init; }

    public decimal? JuliettAmount { get; init; }

    public decimal? KiloAmount { get; init; }

    public decimal? LimaAmount { get; init; }

    public decimal? MikeAmount { get; init; }

    public decimal? NovemberAmount { get; init; }

    public decimal? OscarAmount { get; init; }

    public decimal? PapaAmount { get; init; }

    public decimal? QuebecAmount { get; init; }

    public decimal? RomeoAmount { get; init; }

    public decimal? SierraAmount { get; init; }

    public decimal? TangoAmount { get; init; }

    public decimal? UniformAmount { get; init; }

    public decimal? VictorAmount { get; init; }

    public decimal? WhiskeyAmount { get; init; }

    public decimal? XrayAmount { get; init; }

    public decimal? YankeeAmount { get; init; }

    public decimal? ZuluAmount { get; init; }
}
