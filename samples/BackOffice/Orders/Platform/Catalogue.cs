namespace BackOffice.Orders;

/// <summary>What the order platform sells.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Article> Articles { get; } =
    [
        new("TARN-06", "Heat pump Tarn 6", 4_890.00m),
        new("TARN-09", "Heat pump Tarn 9", 5_640.00m),
        new("CORRIE-28", "Combi boiler Corrie 28", 1_385.00m),
        new("GALE-250", "Ventilation unit Gale 250", 1_960.00m),
        new("GALE-F7", "Pollen filter F7 for Gale 250", 24.50m),
        new("GALE-G4", "Filter set G4 for Gale 250, 2 pieces", 17.80m),
        new("HELIA-5", "Solar inverter Helia 5", 1_149.00m),
        new("HELIA-S10", "Battery Helia Store 10", 4_275.00m),
        new("SENSE-RT", "Room thermostat Fennick Sense", 89.90m),
        new("SENSE-GW", "Gateway Fennick Sense", 129.00m),
        new("VALVE-TRV", "Thermostatic valve, 15 mm", 21.35m),
        new("MAGFILT-22", "Magnetic filter 22 mm", 74.95m),
        new("INHIB-1L", "Corrosion inhibitor, 1 litre", 18.99m),
        new("FLEX-22", "Flexible hose 22 mm, pair", 33.40m),
        new("PUMP-COND", "Condensate pump", 96.20m),
        new("GRILLE-W", "Ceiling valve white, DN 125", 12.75m),
    ];
}
