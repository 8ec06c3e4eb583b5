namespace BackOffice.Suppliers.Layouts;

/// <summary>Layouts of the training suppliers. Numbers in meta blocks: 0 number, 1 date, 2 customer, 3 order, 4 delivery, 5 due.</summary>
internal static class TrainingLayouts
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("T01", 9.5, new Letterhead(Place.Left), new MetaTable(340, 150, false, 0, 1, 2, 3), new Title(1.8), new Opening(), new ItemTable(true, false, false, false), new TotalsLadder(340, 545), new Terms(), new Footer()),
        new("T02", 9, new Letterhead(Place.Right), new MetaTable(340, 150, true, 0, 1, 5, 2), new Title(1.6), new Opening(), new ItemTable(true, true, true, false), new TotalsLadder(300, 545), new Terms(), new Footer()),
        new("T03", 10, new Letterhead(Place.Centre), new Title(2), new MetaStrip(0, 1, 2, 5), new ItemTable(false, false, false, false), new TotalsLadder(340, 545), new Terms(), new Footer()),
        new("T04", 9.5, new Letterhead(Place.Left, band: true), new Title(1.4, withNumber: true), new MetaLines(1, 3, 4), new ItemTable(true, false, true, true), new TotalsLadder(320, 545), new FinalAccount(), new Terms(), new Footer()),
        new("T05", 9, new Letterhead(Place.Left), new TownAndDate(215), new Title(1.5, withNumber: true), new Opening(), new WorkLog(), new TotalsLadder(330, 545), new Terms(), new Footer()),
        new("T06", 9.5, new Letterhead(Place.Right), new MetaTable(56, 220, false, 0, 1, 4, 3), new Title(1.7), new ItemTable(true, false, false, false), new TotalsVatTable(true), new Terms(), new Footer()),
        new("T07", 9, new SideLetterhead(), new MetaSide(0, 1, 2, 5), new Title(1.8), new Opening(), new ItemTable(false, false, false, false), new TotalsLadder(350, 545), new Terms(), new Footer()),
        new("T08", 9.5, new Letterhead(Place.Left), new MetaTable(340, 150, false, 1, 0, 3), new Title(1.5), new ReceiptItems(), new TotalsLadder(56, 300, totalFirst: true), new Terms(), new Footer()),
        new("T09", 10, new Letterhead(Place.Centre), new Title(1.6, withNumber: true, withDate: true), new MetaLines(2, 3), new ItemTable(false, false, false, false), new TotalsLadder(330, 545), new Terms(), new Footer()),
        new("T10", 9, new Letterhead(Place.Left), new MetaTable(320, 150, true, 2, 0, 1, 4, 5), new Title(1.8), new GrossItemTable(), new TotalsVatTable(false), new Terms(), new Footer()),
        new("T11", 9.5, new Letterhead(Place.Right, band: true), new Title(1.8), new MetaStrip(1, 0, 3), new Opening(), new ItemTable(true, true, false, false), new TotalsStrip(), new Terms(), new Footer()),
        new("T12", 9, new Letterhead(Place.Left), new TopBox(380, 60, true), new MetaTable(340, 160, false, 0, 1, 5), new Title(1.6), new ItemTable(true, false, false, true), new TotalsLadder(340, 545), new Terms(), new Footer()),
        new("T13", 10, new Letterhead(Place.Left), new Title(1.5), new MetaLines(0, 1, 2), new Opening(), new ItemTable(false, false, true, false), new TotalSentence(), new Footer()),
        new("T14", 9, new Letterhead(Place.Right), new MetaTable(340, 150, false, 3, 1, 0, 2), new Title(1.4), new WorkLog(), new TotalsLadder(300, 545), new Terms(), new PaymentSlip()),
        new("T15", 9.5, new Letterhead(Place.Centre, band: true), new Title(1.6), new MetaLines(0, 1, 5), new AccountSummary(), new ItemTable(true, false, false, false), new TotalsLadder(340, 545), new Terms(), new Footer()),
        new("T16", 9, new SideLetterhead(), new MetaSide(1, 0, 3), new Title(1.6), new ItemTable(true, false, false, false), new TotalsStrip(), new Terms(), new Footer()),
        new("T17", 9.5, new Letterhead(Place.Left), new MetaTable(360, 60, true, 0, 1), new Title(2), new MetaLines(2, 3), new ReceiptItems(), new TotalsLadder(320, 545, totalFirst: true), new Terms(), new Footer()),
        new("T18", 9, new Letterhead(Place.Left), new MetaTable(340, 150, false, 0, 2, 1, 4), new Title(1.5), new Opening(), new GrossItemTable(), new TotalsLadder(340, 545), new FinalAccount(), new Terms(), new Footer()),
        new("T19", 10, new Letterhead(Place.Right), new Title(1.5, withNumber: true), new MetaStrip(1, 2, 5), new ItemTable(false, true, false, false), new TotalsVatTable(true), new Terms(), new PaymentSlip()),
        new("T20", 9.5, new Letterhead(Place.Left), new TownAndDate(190), new Title(1.5), new MetaLines(0, 3, 5), new ItemTable(true, false, true, false), new TotalSentence(), new Footer()),
        new("T21", 9, new Letterhead(Place.Centre), new TopBox(56, 220, false), new MetaTable(340, 220, false, 1, 0, 2), new Title(1.4), new ItemTable(false, false, false, false), new TotalsLadder(340, 545), new Terms(), new Footer()),
        new("T22", 9.5, new Letterhead(Place.Left, band: true), new MetaTable(340, 150, true, 0, 3, 1), new Title(1.8), new WorkLog(), new TotalsStrip(), new Terms(), new Footer()),
        new("T23", 9, new SideLetterhead(), new MetaSide(0, 1, 5), new Title(1.4), new Opening(), new ItemTable(false, false, false, false), new SideTotals(), new Terms(), new Footer()),
        new("T24", 9.5, new Letterhead(Place.Left), new Title(1.6), new MetaStrip(3, 1, 0, 2), new ItemTable(true, false, false, true), new TotalsLadder(56, 280), new Terms(), new Footer()),
        new("T25", 9, new Letterhead(Place.Right), new MetaTable(56, 220, true, 0, 1, 2), new Title(1.6), new ItemTable(true, true, true, true), new TotalsVatTable(false), new FinalAccount(), new Terms(), new Footer()),
        new("T26", 10, new Letterhead(Place.Left), new MetaTable(330, 150, false, 0, 1, 4, 5), new Title(1.8), new Opening(), new ItemTable(false, false, false, false), new TotalsLadder(330, 545, totalFirst: true), new Terms(), new Footer()),
    ];
}
