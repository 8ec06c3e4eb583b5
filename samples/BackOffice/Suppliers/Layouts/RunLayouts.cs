namespace BackOffice.Suppliers.Layouts;

/// <summary>Layouts of the run suppliers; none is also a training layout. Numbers in meta blocks as in <see cref="TrainingLayouts"/>.</summary>
internal static class RunLayouts
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("R01", 9.5, new Letterhead(Place.Left), new MetaTable(350, 130, true, 0, 1, 3, 5), new Title(1.7), new Opening(), new ItemTable(true, true, false, false), new TotalsLadder(350, 545), new Terms(), new Footer()),
        new("R02", 9, new Letterhead(Place.Right), new MetaTable(56, 215, false, 0, 1, 2), new Title(1.6), new ItemTable(true, false, false, true), new TotalsLadder(310, 545), new Terms(), new Footer()),
        new("R03", 10, new Letterhead(Place.Centre, band: true), new Title(1.8), new MetaStrip(0, 1, 3), new Opening(), new ItemTable(false, true, false, false), new TotalsLadder(330, 545), new Terms(), new Footer()),
        new("R04", 9, new Letterhead(Place.Left), new MetaTable(340, 160, false, 0, 1, 4, 5), new Title(1.5), new Opening(), new GrossItemTable(), new TotalsLadder(330, 545, strongScale: 1.3), new Terms(), new Footer()),
        new("R05", 9.5, new Letterhead(Place.Left, band: true), new TopBox(370, 150, true), new Title(1.6), new MetaLines(0, 1, 3), new ItemTable(true, false, true, false), new TotalsLadder(340, 545), new Terms(), new Footer()),
        new("R06", 9, new Letterhead(Place.Right), new Title(1.5, withNumber: true), new MetaLines(1, 2, 5), new WorkLog(), new TotalsLadder(320, 545), new Terms(), new Footer()),
        new("R07", 9.5, new Letterhead(Place.Left), new MetaTable(345, 150, false, 0, 1, 2, 3), new Title(2), new ItemTable(false, false, true, false), new TotalsVatTable(true), new Terms(), new Footer()),
        new("R08", 9, new SideLetterhead(), new MetaSide(0, 1, 3, 5), new Title(1.5), new ItemTable(true, false, false, false), new TotalsLadder(360, 545), new Terms(), new Footer()),
        new("R09", 10, new Letterhead(Place.Centre), new TownAndDate(220), new Title(1.6, withNumber: true), new MetaLines(2, 3), new ItemTable(false, false, false, false), new TotalSentence(), new Footer()),
        new("R10", 9.5, new Letterhead(Place.Left), new MetaTable(330, 150, true, 0, 1, 5), new Title(1.6), new Opening(), new ReceiptItems(), new TotalsLadder(330, 545), new Terms(), new Footer()),
        new("R11", 9, new Letterhead(Place.Right, band: true), new Title(1.4), new MetaStrip(2, 0, 1, 5), new ItemTable(true, false, true, true), new TotalsStrip(), new Terms(), new Footer()),
        new("R12", 9.5, new Letterhead(Place.Left), new MetaTable(340, 150, false, 0, 1), new Title(1.5), new AccountSummary(), new ItemTable(false, false, false, false), new TotalsLadder(340, 545), new Terms(), new PaymentSlip()),
        new("R13", 9, new Letterhead(Place.Centre), new MetaTable(340, 215, false, 0, 1, 2, 5), new Title(1.7), new ItemTable(true, true, true, false), new TotalsLadder(300, 545, strongScale: 1.4), new Terms(), new Footer()),
        new("R14", 10, new Letterhead(Place.Right), new Title(1.5, withNumber: true, withDate: true), new MetaLines(3, 4), new ItemTable(true, false, false, false), new TotalsLadder(340, 545), new FinalAccount(), new Terms(), new Footer()),
        new("R15", 9.5, new SideLetterhead(), new MetaSide(0, 1, 2), new Title(1.8), new Opening(), new ItemTable(false, false, false, false), new SideTotals(), new Terms()),
        new("R16", 9, new Letterhead(Place.Left), new MetaTable(56, 215, true, 1, 0, 3, 4), new Title(1.5), new WorkLog(), new TotalsVatTable(false), new Terms(), new Footer()),
        new("R17", 9.5, new Letterhead(Place.Left, band: true), new MetaTable(340, 140, false, 0, 1, 3, 2), new Title(1.6), new Opening(), new ItemTable(true, false, false, false), new TotalsLadder(56, 320), new Terms(), new Footer()),
        new("R18", 9, new Letterhead(Place.Right), new MetaTable(340, 150, true, 0, 1, 4), new Title(1.8), new ReceiptItems(), new TotalsVatTable(true), new Terms(), new Footer()),
        new("R19", 10, new Letterhead(Place.Left), new Title(1.6), new MetaStrip(0, 1, 2), new Opening(), new ItemTable(false, false, true, false), new TotalsLadder(340, 545, totalFirst: true), new Terms(), new Footer()),
        new("R20", 9.5, new Letterhead(Place.Centre), new Title(1.5), new MetaLines(0, 1, 2, 3), new TotalSentence(), new GrossItemTable(), new Footer()),
        new("R21", 9, new Letterhead(Place.Left), new TopBox(56, 225, false), new MetaTable(350, 150, false, 0, 1, 5), new Title(1.5), new ItemTable(true, true, false, true), new TotalsStrip(), new Terms(), new Footer()),
        new("R22", 9.5, new Letterhead(Place.Right, band: true), new MetaTable(340, 150, false, 2, 3, 0, 1), new Title(1.6), new Opening(), new ItemTable(false, false, false, true), new TotalsLadder(320, 545), new Terms(), new PaymentSlip()),
        new("R23", 9, new Letterhead(Place.Left), new TownAndDate(150), new Title(1.7), new MetaLines(0, 2), new ItemTable(true, false, false, false), new TotalsLadder(340, 545), new Terms(), new Footer()),
        new("R24", 9.5, new Letterhead(Place.Centre), new MetaTable(320, 150, true, 0, 1, 3), new Title(1.6), new Opening(), new ItemTable(true, false, true, false), new TotalsVatTable(true), new FinalAccount(), new Terms(), new Footer()),
    ];
}
