/** One unit as the describe lists it. */
export type CatalogueUnit = {
  readonly key: string;
  readonly label: string;
  /** Place within its unit type; conversion goes along it. */
  readonly order: number;
  /** How many of the unit one place lower make one of this. */
  readonly factor: number;
};

/** Units that the platform converts into each other. */
export type UnitType = { readonly key: string; readonly units: readonly CatalogueUnit[] };

/**
 * Every unit the platform knows, in the order of the describe. A line names the unit type and the
 * order of its first unit; each unit has key, factor and label. The spellings are the platform's.
 */
const catalogue = `
Ratio 1: percent 1 %;
Time 1: picoseconds 1 ps; nanoseconds 1000 ns; microseconds 1000 μs; milliseconds 1000 ms;
  centiseconds 10 cs; seconds 100 s; minutes 60 min; hours 60 h; days 24 d; weeks 7 wk;
TimeRate 1: picoseconds_per_sec 1 ps/s; nanoseconds_per_sec 1000 ns/s;
  microseconds_per_sec 1000 μs/s; milliseconds_per_sec 1000 ms/s; centiseconds_per_sec 10 cs/s;
  seconds_per_sec 100 s/s; minutes_per_sec 60 min/s; hours_per_sec 60 h/s; days_per_sec 24 d/s;
  weeks_per_sec 7 wk/s;
Rate 1: per_picosecond 1 per picosecond; per_nanosecond 1000 per nanosecond;
  per_microsecond 1000 per microsecond; per_millisecond 1000 per millisecond;
  per_second 1000 per second; per_minute 60 per minute; per_hour 60 per hour; per_day 24 per day;
  per_week 7 per week;
DataSize 1: bit 1 b;
DataSizebits_base_10 2: kilobit 1000 kbit; megabit 1000 Mbit; gigabit 1000 Gbit;
  terabit 1000 Tbit; petabit 1000 Pbit; exabit 1000 Ebit; zettabit 1000 Zbit; yottabit 1000 Ybit;
DataSizebytes_base_10 1: byte 1 B; kilobyte 1000 kB; megabyte 1000 MB; gigabyte 1000 GB;
  terabyte 1000 TB; petabyte 1000 PB; exabyte 1000 EB; zettabyte 1000 ZB; yottabyte 1000 YB;
DataSizebits_base_2 1: bibit 1 b; kibibit 1024 Kibit; mebibit 1024 Mibit; gibibit 1024 Gibit;
  tebibit 1024 Tibit; pebibit 1024 Pibit; exbibit 1024 Eibit; zebibit 1024 Zibit;
  yobibit 1024 Yibit;
DataSizebytes_base_2 1: bibyte 1 b; kibibyte 1024 KiB; mebibyte 1024 MiB; gibibyte 1024 GiB;
  tebibyte 1024 TiB; pebibyte 1024 PiB; exbibyte 1024 EiB; zebibyte 1024 ZiB; yobibyte 1024 YiB;
DataRatebits_base_10 1: bitps 1 bit/s; kbitps 1000 kbit/s; mbitps 1000 Mbit/s; gbitps 1000 Gbit/s;
  tbitps 1000 Tbit/s; pbitps 1000 Pbit/s; ebitps 1000 Ebit/s; zbitps 1000 Zbit/s;
  ybitps 1000 Ybit/s;
DataRatebytes_base_10 1: byteps 1 B/s; kbyteps 1000 kB/s; mbyteps 1000 MB/s; gbyteps 1000 GB/s;
  tbyteps 1000 TB/s; pbyteps 1000 PB/s; ebyteps 1000 EB/s; zbyteps 1000 ZB/s; ybyteps 1000 YB/s;
DataRatebits_base_2 1: bibitps 1 bit/s; kibibitps 1024 kibit/s; mebibitps 1024 Mibit/s;
  gibibitps 1024 Gibit/s; tebibitps 1024 Tibit/s; pebibitps 1024 Pibit/s; exbibitps 1024 Eibit/s;
  zebibitps 1024 Zibit/s; yobibitps 1024 Yibit/s;
DataRatebytes_base_2 1: bibyteps 1 B/s; kibibyteps 1024 KiB/s; mebibyteps 1024 MiB/s;
  gibibyteps 1024 GiB/s; tebibyteps 1024 TiB/s; pebibyteps 1024 PiB/s; exbibyteps 1024 EiB/s;
  zebibyteps 1024 ZiB/s; yobibyteps 1024 YiB/s;
Frequency 1: hertz 1 Hz; kilohertz 1000 kHz; megahertz 1000 MHz; gigahertz 1000 GHz;
  terahertz 1000 THz; petahertz 1000 PHz; exahertz 1000 EHz;
Power 1: nanowatt 1 nW; microwatt 1000 μW; milliwatt 1000 mW; watt 1000 W; kilowatt 1000 kW;
  megawatt 1000 MW; gigawatt 1000 GW; terawatt 1000 TW;
Energy 1: nanowatthours 1 nW·h; microwatthours 1000 μW·h; milliwatthours 1000 mW·h;
  watthours 1000 W·h; kilowatthours 1000 kW·h; megawatthours 1000 MW·h; gigawatthours 1000 GW·h;
  terawatthours 1000 TW·h;
Resistance 1: nanoohm 1 nΩ; microohm 1000 μΩ; milliohm 1000 mΩ; ohm 1000 Ω; kiloohm 1000 kΩ;
  megaohm 1000 MΩ; gigaohm 1000 GΩ; teraohm 1000 TΩ;
Voltage 1: nanovolts 1 nV; microvolts 1000 μV; millivolts 1000 mV; volts 1000 V;
  kilovolts 1000 kV; megavolts 1000 MV; gigavolts 1000 GV; teravolts 1000 TV;
Current 1: nanoamps 1 nA; microamps 1000 μA; milliamps 1000 mA; amps 1000 A; kiloamps 1000 kA;
  megaamps 1000 MA; gigaamps 1000 GA; teraamps 1000 TA;
Charge 1: nanoamphours 1 nA·h; microamphours 1000 μA·h; milliamphours 1000 mA·h;
  amphours 1000 A·h; kiloamphours 1000 kA·h; megaamphours 1000 MA·h; gigaamphours 1000 GA·h;
  teraamphours 1000 TA·h;
Temperaturecelcius 1: celcius 1 °C;
Temperaturekelvin 1: kelvin 1 K;
Temperaturefahrenheit 1: fahrenheit 1 °F;
RotationRate 1: rpm 1 rpm;
MiscCores 1: cores 1 cores;
MiscMillicores 1: millicores 1 millicores;
MiscBlocks 1: blocks 1 blocks;
MiscBlocksPerSecond 1: blocksps 1 blocks/s;
MiscPages 1: pages 1 pages;
MiscPagesPerSecond 1: pagesps 1 pages/s;
MiscPackets 1: packets 1 packets;
MiscPacketsPerSecond 1: packetsps 1 packets/s;
MiscFrames 1: frames 1 frames;
MiscFramesPerSecond 1: framesps 1 frames/s;
MiscOperations 1: operations 1 operations;
MiscOperationsPerSecond 1: operationsps 1 operations/s;
MiscIOPS 1: iops 1 IOPS;
MiscRequests 1: requests 1 requests;
MiscRequestsPerSecond 1: requestsps 1 requests/s;
MiscCalls 1: calls 1 calls;
MiscCallsPerSecond 1: callsps 1 calls/s;
MiscErrors 1: errors 1 errors;
MiscErrorsPerSecond 1: errorsps 1 errors/s;
MiscFLOPS 1: flops 1 flops; kiloflops 1000 kiloflops; megaflops 1000 megaflops;
  gigaflops 1000 gigaflops; teraflops 1000 teraflops; petaflops 1000 petaflops;
  exaflops 1000 exaflops;
MiscRackUnits 1: rackunit 1 rack unit;
MiscSessions 1: sessions 1 sessions;
MiscConnections 1: connections 1 connections;
MiscConnectionsPerSecond 1: connectionsps 1 connections/s;
MiscDisks 1: disks 1 disks;
MiscPurges 1: purges 1 purges;
MiscPurgesPerSecond 1: purgesps 1 purges/s;
MiscReads 1: reads 1 reads;
MiscReadsPerSecond 1: readsps 1 reads/s;
MiscSearches 1: searches 1 searches;
MiscSearchesPerSecond 1: searchesps 1 searches/s;
MiscSlots 1: slots 1 slots;
MiscSlotsPerSecond 1: slotsps 1 slots/s;
MiscThreads 1: threads 1 threads;
MiscWaits 1: waits 1 waits;
MiscWaitsPerSecond 1: waitsps 1 waits/s;
MiscWrites 1: writes 1 writes;
MiscWritesPerSecond 1: writesps 1 writes/s;
MiscAttempts 1: attempts 1 attempts;
MiscAttemptsPerSecond 1: attemptsps 1 attempts/s;
MiscBatches 1: batches 1 batches;
MiscBatchesPerSecond 1: batchesps 1 batches/s;
MiscIndexes 1: indexes 1 indexes;
MiscIndexesPerSecond 1: indexesps 1 indexes/s;
MiscLocks 1: locks 1 locks;
MiscLocksPerSecond 1: locksps 1 locks/s;
MiscMerges 1: merges 1 merges;
MiscMergesPerSecond 1: mergesps 1 merges/s;
MiscCheckpoints 1: checkpoints 1 checkpoints;
MiscCheckpointsPerSecond 1: checkpointsps 1 checkpoints/s;
MiscRows 1: rows 1 rows;
MiscRowsPerSecond 1: rowsps 1 rows/s;
MiscTables 1: tables 1 tables;
MiscTransactions 1: transactions 1 transactions;
MiscTransactionsPerSecond 1: transactionsps 1 transactions/s;
`;

/** The unit types of the catalogue, each with its units from the smallest on. */
export function unitCatalogue(): readonly UnitType[] {
  return catalogue
    .split(/\n(?=\S)/)
    .slice(1)
    .map(unitType);
}

function unitType(text: string): UnitType {
  const [head = '', list = ''] = text.split(':');
  const [key = '', first] = head.split(' ');
  const units = list.split(';').map((unit) => unit.trim());
  return {
    key,
    units: units
      .filter((unit) => unit !== '')
      .map((unit, place) => catalogueUnit(unit, Number(first) + place)),
  };
}

function catalogueUnit(text: string, order: number): CatalogueUnit {
  const [key = '', factor, ...label] = text.split(' ');
  return { key, label: label.join(' '), order, factor: Number(factor) };
}
